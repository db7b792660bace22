import { takeWord } from './marks.ts'
import type { Part } from './names.ts'
import type { Piece, Statement } from './types.ts'

/** A mark that opens a list of notes: the list’s HTML id, what is printed, and its name for those who do not see it. */
export type Mark = { list: string; number: string; label: string }

type Cite = { cite?: string; lang?: string; dir?: string }

export type RenderOptions = {
  /** Links the names in a text. */
  linkNames: (text: string) => Part[]
  /** The site’s own address of a path from the root: under a base, `/about/` is `/base/about/`. */
  href: (path: string) => string
  markOf: (note: number) => Mark
  /** The address of the document that a quotation is taken from, and its language where that is not the text’s. */
  citeOf: (quote: number) => Cite
}

/** A statement as HTML: its pieces, filled with what others say. */
export function renderStatement({ pieces }: Statement, options: RenderOptions): string {
  const { linkNames, href, markOf, citeOf } = options
  let html = ''
  // The end of a word, that a mark clings to.
  let word = ''
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') html += piece
    else if ('note' in piece) {
      const mark = markHtml(markOf(piece.note))
      const kept = word + piece.stop
      html += kept ? `<span class="nobr">${escape(kept)}${mark}</span>` : mark
      word = ''
    } else if ('quote' in piece) html += attributes(citeOf(piece.quote))
    else if ('link' in piece) html += quoted(piece.link.startsWith('/') ? href(piece.link) : piece.link)
    else {
      const parts = piece.names ? linkNames(piece.text) : [{ text: piece.text }]
      const last = parts.at(-1)
      if (last && !last.href && isMark(pieces[index + 1])) {
        const taken = takeWord(last.text)
        parts.splice(-1, 1, { text: taken.before })
        word = taken.word
      }
      html += parts.map((part) => partHtml(part, href)).join('')
    }
  }
  return html
}

const isMark = (piece: Piece | undefined) => typeof piece === 'object' && 'note' in piece

// The number is an element of its own: where notes stand beside the text the button is hidden, and so out of the way of
// the tab key, and the number in it is not.
const markHtml = ({ list, number, label }: Mark) =>
  `<button${attributes({ type: 'button', class: 'mark', popovertarget: list, 'aria-label': label })}><span>${escape(number)}</span></button>`

const partHtml = ({ text, href: path }: Part, href: (path: string) => string) =>
  path ? `<a${attributes({ href: href(path) })}>${escape(text)}</a>` : escape(text)

const attributes = (values: Record<string, string | undefined>) =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${quoted(value)}"`))
    .join('')

const quoted = (value: string) => value.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')

const escape = (text: string) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
