/** As many words at either end as find a passage without copying it. */
const edge = 4

/**
 * The address of a passage in a document: a text fragment (https://wicg.github.io/scroll-to-text-fragment/) of the
 * words that stand there, or the bare address where none are known. An ellipsis in brackets joins what it leaves out.
 */
export function passageUrl(url: string, words: string | undefined): string {
  if (!words) return url
  const [bare = url] = url.split('#')
  const parts = words.split(/\s*\[(?:…|\.{3})\]\s*/u).filter(Boolean)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const short = parts.length === 1 && first.split(/\s+/u).length <= 2 * edge
  const range = short
    ? [first]
    : [first.split(/\s+/u).slice(0, edge).join(' '), last.split(/\s+/u).slice(-edge).join(' ')]
  return `${bare}#:~:text=${range.map(encodeDirective).join(',')}`
}

// Comma and hyphen have a meaning in a text directive; encodeURIComponent leaves the hyphen alone.
const encodeDirective = (text: string) =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27')
