/** A stretch of text: plain, the words of a quotation without its marks, or what follows a mark that stands alone. */
export type Piece =
  | { is: 'text' | 'stray'; text: string; offset: number }
  | { is: 'quotation'; text: string; offset: number; marks: [string, string] }

// A single mark is an apostrophe as often as a quotation, so only double marks make one.
const closing = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
])
const marks = /[“”„«»「」"]/u

/** Cuts a text at its double quotation marks. `offset` is where a piece’s text begins. */
export function splitQuotations(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  while (start < text.length) {
    const open = text.slice(start).search(marks)
    if (open === -1) break
    const at = start + open
    if (at > start) pieces.push({ is: 'text', text: text.slice(start, at), offset: start })
    const mark = text.charAt(at)
    const closers = closing.get(mark)
    const length = closers ? text.slice(at + 1).search(new RegExp(`[${closers}]`, 'u')) : -1
    if (length < 1) return [...pieces, { is: 'stray', text: text.slice(at), offset: at }]
    const end = at + 1 + length
    pieces.push({
      is: 'quotation',
      text: text.slice(at + 1, end),
      offset: at + 1,
      marks: [mark, text.charAt(end)],
    })
    start = end + 1
  }
  if (start < text.length) pieces.push({ is: 'text', text: text.slice(start), offset: start })
  return pieces
}
