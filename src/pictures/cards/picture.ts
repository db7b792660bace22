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
  const drawn = HEADLINES.map((size) => cardNode(card, size))
  return cached('cards', [packages, process.arch, card.language, drawn], () => drawCard(card))
}
