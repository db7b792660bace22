import { type MeasuredNode, type MeasuredTextRun, Renderer } from '@takumi-rs/core'
import { drawable, loadFonts } from '../../words/typefaces.ts'
import type { Card } from './card.ts'
import { cardNode, HEADLINES, ROOM, wordsNode } from './layout.ts'
import { SIZE } from './size.ts'

let started: Promise<Renderer> | undefined

/**
 * A card as PNG, 1200 × 630 pixels, with its headline as large as its room allows; the same card is the same bytes.
 * Throws an Error, with what to do, if a letter is in none of the typefaces.
 */
export async function drawCard(asked: Card): Promise<Uint8Array<ArrayBuffer>> {
  const card = drawableCard(asked)
  const renderer = await (started ??= startRenderer())
  const options = { ...SIZE, lang: card.language }
  let size = 0
  for (size of HEADLINES) if (fits(await renderer.measure(wordsNode(card, size), options), size)) break
  return renderer.render(cardNode(card, size), { ...options, format: 'png' })
}

function drawableCard(card: Card): Card {
  const [first, last] = card.foot
  return {
    ...card,
    label: drawable(card.label),
    headline: drawable(card.headline),
    foot: [drawable(first), drawable(last)],
  }
}

/** One renderer draws all cards: reading the typefaces takes as long as drawing several. */
async function startRenderer(): Promise<Renderer> {
  const renderer = new Renderer()
  for (const font of await loadFonts()) await renderer.registerFont(font)
  return renderer
}

/** No line is wider than the room, not even one of a single long word, and all lines together are no higher. */
function fits({ height, children }: MeasuredNode, size: number): boolean {
  const words = children.flatMap(({ runs }) => runs).filter(({ text }) => text.trim())
  // The space at which a line was broken hangs over its end and is not seen.
  const end = ({ text, x, width }: MeasuredTextRun) => x + width - (/\s$/.test(text) ? size / 3 : 0)
  return height <= ROOM.height && words.every((word) => word.x >= -1 && end(word) <= ROOM.width + 1)
}
