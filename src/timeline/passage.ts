import type { Locator, Span } from '../markdown/types.ts'

/** As many words at either end as find a passage without copying it. */
const edge = 3

/**
 * The address of a passage in a document: of a recording the moment (https://www.w3.org/TR/media-frags/#naming-time);
 * of a text a text fragment (https://wicg.github.io/scroll-to-text-fragment/) of the
 * words that stand there, or the bare address where none are known. An ellipsis in brackets joins what it leaves out.
 */
export function passageUrl(url: string, words: string | undefined, locator?: Locator): string {
  if (locator?.kind === 'time') return momentUrl(url, locator.spans)
  const parts = (words ?? '')
    .trim()
    .split(/\s+/u)
    .join(' ')
    .split(/ ?\[(?:…|\.{3})\] ?/u)
    .filter(Boolean)
    .map((part) => part.split(' '))
  const [first = [], ...others] = parts
  if (first.length === 0) return url
  const last = others.at(-1) ?? first
  const whole = others.length === 0 && first.length <= 2 * edge
  const range = whole ? [first] : [first.slice(0, edge), last.slice(-edge)]
  const [bare = url] = url.split('#')
  return `${bare}#:~:text=${range.map((part) => encodeDirective(part.join(' '))).join(',')}`
}

/** In seconds; the end is said only of one stretch. */
function momentUrl(url: string, [first, ...others]: Span[]): string {
  const { from = 0, to = from } = first ?? {}
  const [bare = url] = url.split('#')
  return `${bare}#t=${from}${to > from && others.length === 0 ? `,${to}` : ''}`
}

// Comma and hyphen have a meaning in a text directive; encodeURIComponent leaves the hyphen alone.
const encodeDirective = (text: string) =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27')
