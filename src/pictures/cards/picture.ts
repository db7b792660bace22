import project from '../../../package.json' with { type: 'json' }
import { cached } from '../cache.ts'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'
import { cardNode, HEADLINES } from './layout.ts'

// package.json names the renderer and the typefaces exactly.
const packages = Object.entries(project.dependencies).filter(([name]) =>
  /^@(takumi-rs|fontsource)/.test(name),
)

/** The picture of a card as `drawCard` draws it; drawn only if no earlier build has drawn the same in the same way. */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  // Between them all sizes are drawn alike.
  const drawn = [HEADLINES.at(0), HEADLINES.at(-1)].map((size) => size && cardNode(card, size))
  return cached('cards', [packages, process.arch, card.language, HEADLINES, drawn], () => drawCard(card))
}

/**
 * Draws cards for those who will ask for their pictures one after the other; the last first, so that both meet half-way.
 * Never fails: what is wrong with a card hears who asks for its picture.
 */
export async function drawAhead(cards: Card[]): Promise<void> {
  const left = cards.toReversed().values()
  const draw = async () => {
    for (const card of left) await pictureOf(card).catch(() => undefined)
  }
  await Promise.all([draw(), draw()])
}
