import { createFormatter } from '../../time/format.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Words } from '../../words/words.ts'
import type { Lose } from './row.ts'
import { readDate } from './written.ts'

export type Shown = { column: string; text: string }

const longestLabel = 40

/**
 * A date in fields is a start, and perhaps an end; the text that is to be shown for it may say more: “by 8 October 2020”,
 * “c. 1200”, “5 October 2020, overnight”. What it adds becomes part of the date, or else its label.
 */
export function datedBy(
  edtf: string,
  { column, text }: Shown,
  { zone, words }: { zone: string; words: Words },
  lose: Lose,
): { date: string; label?: string } {
  if (text === '') return { date: edtf }
  const format = createFormatter(words.locale, words.time)
  const matches = variantsOf(edtf)
    .map((date) => ({ date, parsed: parseDate(date, zone) }))
    .flatMap(({ date, parsed }) => (isProblem(parsed) ? [] : [{ date, shown: format.date(parsed).text }]))
    .filter(({ shown }) => text === shown || text.startsWith(shown + words.comma))
    .sort((a, b) => b.shown.length - a.shown.length)
  const [best] = matches
  if (best) return { date: best.date, ...labelled(text.slice((best.shown + words.comma).length)) }
  const { meanings } = readDate(text, { zone, language: words.locale })
  const meant = variantsOf(edtf).find((date) => meanings.includes(date))
  if (meant) return { date: meant }
  return { date: edtf, ...labelled(text) }

  function labelled(label: string): { label?: string } {
    if (label.length <= longestLabel) return label ? { label } : {}
    lose(column, label, `A label has at most ${longestLabel} characters.`)
    return {}
  }
}

/** What a start, and an end, may stand for: with a doubt, or open to one side. */
function variantsOf(edtf: string): string[] {
  const doubted = (one: string) => (one.includes('T') ? [one] : [one, `${one}~`, `${one}?`, `${one}%`])
  const [start = '', end] = edtf.split('/')
  if (end !== undefined) return doubted(start).flatMap((from) => doubted(end).map((to) => `${from}/${to}`))
  return doubted(start).flatMap((one) => [one, `[..${one}]`, `[${one}..]`, `/${one}`, `${one}/`, `${one}/..`])
}
