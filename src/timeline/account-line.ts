import type { Account, Difference, Timeline } from './types.ts'

const MOST_WORDS = 12
const CLOSING: Record<string, string> = { '“': '”', '«': '»', '„': '“' }

/**
 * The accounts of a difference, each in at most 12 words with its publications: `about 600 people injured (Herald)`.
 * Those that say the same stand together.
 */
export function accountLines({ accounts }: Pick<Difference, 'accounts'>, { words }: Pick<Timeline, 'words'>) {
  const lines = Map.groupBy(accounts, (account) => lineOf(account, words))
  return [...lines].map(([line, some]) => {
    const sources = some.flatMap(({ statement }) =>
      statement.notes.flatMap(({ citations }) => citations.map(({ source }) => source['container-title'])),
    )
    return words.difference.account(line, [...new Set(sources)].join(words.comma))
  })
}

function lineOf({ figure, statement }: Account, words: Timeline['words']): string {
  if (!figure) return firstWords(statement.text)
  const { from, to, qualifier, unit } = figure
  const value = to > from ? words.span(from, to) : words.number(to)
  return `${words.difference.qualifiers[qualifier]}${value} ${unit}`
}

/** The first clause of a text, or as much of it as 12 words hold. */
export function firstWords(text: string): string {
  const clause = /^(?:[^\s,]+(?=,\s)|.+?(?=[.;:؛](?:\s|$)|$))/u.exec(text)?.[0] ?? text
  const all = clause.split(/\s+/u)
  if (all.length <= MOST_WORDS) return closed(clause)
  return closed(
    `${all
      .slice(0, MOST_WORDS)
      .join(' ')
      .replace(/[\s,،–—-]+$/u, '')} …`,
  )
}

/** A quotation that the cut has left open is closed. */
function closed(text: string): string {
  const [, open = '', rest = ''] = /^.*([“«„])(.*)$/su.exec(text) ?? []
  const close = CLOSING[open]
  return close && !rest.includes(close) ? text + close : text
}
