import { type MeasuredNode, type MeasuredTextRun, Renderer } from '@takumi-rs/core'
import type { Card } from './card.ts'
import { drawable } from './drawable.ts'
import { loadFonts } from '../../words/typefaces.ts'
import { type Part, ROOM, sharedParts, wordsNode, wordsPart } from './layout.ts'
import { paletteOf } from './palette.ts'
import { indexed, pasted, type Pixels } from './pixels.ts'
import { encodePng } from './png.ts'
import { SIZE } from './size.ts'

/** Of a headline, in pixels, largest first; the smallest is for one that fits in none of these. */
const HEADLINES = [104, 96, 88, 80, 74, 68, 62, 56, 50]
const SMALLEST = 44

/** What the picture of a link may weigh. */
const BYTES = 25_000

/** How many parts are kept for other cards, of 60 kB each: rarely are there more than twenty. */
const KEPT = 100

let pen: ReturnType<typeof takePen> | undefined
const kept = new Map<string, Promise<Pixels>>()

/**
 * A card as PNG with a palette, 1200 × 630 pixels; the same card is the same bytes. The headline is as large as its room
 * allows, and smaller where the file would be too heavy. Throws an Error if a letter is in none of the typefaces.
 */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { renderer, fonts } = await (pen ??= takePen())
  const shown = drawable(card, fonts)
  const palette = paletteOf(card.accent)
  const shared = await Promise.all(sharedParts(shown).map((part) => sharedPixels(renderer, part, card)))
  const draw = async (size: number) => {
    const words = await pixelsOf(renderer, wordsPart(shown, size), card)
    const picture = pasted([...shared, words], SIZE.width, SIZE.height)
    const png = await encodePng(picture, SIZE.width, palette, true)
    return png.length <= BYTES ? png : encodePng(picture, SIZE.width, palette, false)
  }

  for (const size of HEADLINES.filter((size) => isLikely(shown, size))) {
    const options = { ...SIZE, lang: card.language }
    if (!fits(await renderer.measure(wordsNode(shown, size), options), size)) continue
    const png = await draw(size)
    if (png.length <= BYTES) return png
  }
  return draw(SMALLEST)
}

/** Starting to draw costs as much as ten cards: one renderer draws them all. */
async function takePen() {
  const renderer = new Renderer()
  const fonts = await loadFonts()
  for (const font of fonts) await renderer.registerFont(font)
  return { renderer, fonts }
}

/** A part that other cards have as well is drawn once. */
function sharedPixels(renderer: Renderer, part: Part, card: Card): Promise<Pixels> {
  const key = JSON.stringify([part, card.language, card.accent])
  if (kept.size > KEPT) kept.clear()
  const pixels = kept.get(key) ?? pixelsOf(renderer, part, card)
  kept.set(key, pixels)
  return pixels
}

async function pixelsOf(renderer: Renderer, { node, ...place }: Part, card: Card): Promise<Pixels> {
  const { width, height } = place
  const rgba = await renderer.render(node, { width, height, lang: card.language, format: 'raw' })
  return { ...place, bytes: indexed(rgba, width, paletteOf(card.accent)) }
}

/** Whether it is worth measuring: letters are about half as wide as high. */
function isLikely({ headline }: Card, size: number): boolean {
  return headline.length * 0.5 * size * size < ROOM.width * ROOM.height
}

/** No line is wider than the room, not even one of a single long word, and all lines together are no higher. */
function fits({ height, children }: MeasuredNode, size: number): boolean {
  const words = children.flatMap(({ runs }) => runs).filter(({ text }) => text.trim())
  // The space at which a line was broken hangs over its end and is not seen.
  const end = ({ text, x, width }: MeasuredTextRun) => x + width - (/\s$/.test(text) ? size / 3 : 0)
  return height <= ROOM.height && words.every((word) => word.x >= -1 && end(word) <= ROOM.width + 1)
}
