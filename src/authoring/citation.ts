/** A text, and the punctuation that ends its last sentence: a citation stands between them. */
export function beforePoint(text: string): [words: string, point: string] {
  const [point = ''] = /[.!?…؟۔。]+$/u.exec(text) ?? []
  return [text.slice(0, text.length - point.length), point]
}

/** Citations in one pair of brackets, in Pandoc’s syntax: `[@herald, ¶ 2; @gazette]`. Each is what follows its “@”. */
export const bracketed = (citations: string[]) => `[${citations.map((one) => `@${one}`).join('; ')}]`

/** What follows the “@” of a citation: `herald, ¶¶ 2-3` of `herald:2-3`. What is written in full stays as it is. */
export function citationOf(written: string): string {
  const plain = written
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/^@/, '')
  const [, id, from, to] = /^([a-z0-9-]+)\s*:\s*(\d+)(?:-(\d+))?$/.exec(plain) ?? []
  if (!id) return plain
  return `${id}, ${to ? `¶¶ ${from}-${to}` : `¶ ${from}`}`
}
