/** A stretch of text: plain, the words of a quotation without its marks, or a mark that stands alone and what follows it. */
export type Piece =
  | { is: 'text' | 'stray'; text: string; offset: number }
  | { is: 'quotation'; text: string; offset: number; marks: [string, string] }

// A single mark is an apostrophe as often as a quotation, so only double marks make one.
const closers = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
])

/** Cuts a text at its double quotation marks. `offset` is where a piece’s text begins. */
export function splitQuotations(text: string): Piece[] {
  const marks = [...text.matchAll(/[“”„«»「」"]/gu)].map(({ 0: mark, index }) => ({ mark, index }))
  const pieces: Piece[] = []
  const add = (is: 'text' | 'stray', from: number, to: number) => {
    if (to > from) pieces.push({ is, text: text.slice(from, to), offset: from })
  }
  add('text', 0, marks[0]?.index ?? text.length)
  for (let at = 0; at < marks.length; at++) {
    const { mark, index } = marks[at] as (typeof marks)[number]
    const end = closerOf(marks, at)
    const close = marks[end]
    const next = marks[end === -1 ? at + 1 : end + 1]?.index ?? text.length
    if (!close || close.index === index + 1) {
      add('stray', index, marks[at + 1]?.index ?? text.length)
      continue
    }
    pieces.push({
      is: 'quotation',
      text: text.slice(index + 1, close.index),
      offset: index + 1,
      marks: [mark, close.mark],
    })
    add('text', close.index + 1, next)
    at = end
  }
  return pieces
}

/** Whether a mark can end the quotation that another has begun. */
export function closes(open: string, close: string): boolean {
  return closers.get(open)?.includes(close) ?? false
}

/** The index of the mark that ends the quotation begun at `open`, or -1. A second mark of the same kind leaves the first alone. */
function closerOf(marks: { mark: string }[], open: number): number {
  const { mark } = marks[open] ?? { mark: '' }
  for (let at = open + 1; at < marks.length; at++) {
    const other = marks[at]?.mark ?? ''
    if (closes(mark, other)) return at
    if (other === mark) return -1
  }
  return -1
}
