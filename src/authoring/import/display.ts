import { boundsOf, type Bounds } from '../../time/date.ts'
import { createFormatter } from '../../time/format.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Words } from '../../words/words.ts'
import type { DateOptions } from '../../time/written/options.ts'
import { isUndated, seasonNamed } from '../../time/written/around.ts'
import type { ColumnText } from './fields.ts'
import type { Lose } from './row.ts'
import { readDate, type ReadDate } from '../../time/written/read.ts'

const longestLabel = 40

export type DisplayOptions = DateOptions & { words: Words }

export type LabelledDate = { date: string; label?: string }

/**
 * A date in fields is a start, and perhaps an end; the text that is shown for it may say more, or less: “by 8 October
 * 2020”, “c. 1200”, “2006” for 2006-01-01, “5 October 2020, overnight”. What it says of the date becomes the date, what
 * else it says the label, and what says nothing more is left out.
 */
export function datedBy(edtf: string, shown: ColumnText, options: DisplayOptions, lose: Lose): LabelledDate {
  const { column, text } = shown
  if (text === '') return { date: edtf }
  const formatted = asFormatted(edtf, text, options)
  if (formatted) return { date: formatted.date, ...labelled(formatted.label) }
  if (isUndated(text)) {
    if (edtf.includes('T') || edtf.includes('/')) {
      lose(column, text, 'It says that no date is known, and there is one: the date is kept.')
      return { date: edtf }
    }
    lose(column, text, 'It says that no date is known, and there is one: it is marked as uncertain.', {
      level: 'note',
    })
    return { date: /[~?%]$/.test(edtf) ? edtf : `${edtf}?` }
  }
  for (const { words, rest } of withAndWithoutEnd(text)) {
    const read = readWithYear(words, edtf, options)
    const fits = read.meanings.flatMap((one) => {
      const relation = relationOf(one, edtf, options.zone)
      return relation ? [{ one, relation }] : []
    })
    const best = fits.sort((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation))[0]
    const label = [read.label, rest].filter(Boolean).join(', ')
    if (best) {
      const why = told[best.relation]
      if (why) lose(column, text, why, { level: 'note', detail: `${edtf} → ${best.one}` })
      return { date: best.relation === 'same' ? edtf : best.one, ...labelled(label) }
    }
    if (read.meanings.length > 0 && !rest) {
      lose(column, text, 'It is another date than the one in the columns, which is kept.', { detail: edtf })
      return { date: edtf }
    }
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    lose(column, text, 'It says nothing of the date.', { level: 'form' })
    return { date: edtf }
  }
  return { date: edtf, ...labelled(text) }

  function labelled(label: string): { label?: string } {
    if (label.length <= longestLabel) return label ? { label } : {}
    lose(column, label, `A label has at most ${longestLabel} characters.`)
    return {}
  }
}

const relations = ['same', 'doubted', 'longer', 'coarser', 'finer'] as const
type Relation = (typeof relations)[number]

const told: Partial<Record<Relation, string>> = {
  coarser: 'The date that is shown is less exact than the one in the columns: it is taken.',
  finer: 'The date that is shown is more exact than the one in the columns: it is taken.',
  longer: 'The date that is shown ends later than the one in the columns: it is taken.',
}

/** How a date that is shown stands to the one in fields; undefined if they are about two times. */
function relationOf(shown: string, edtf: string, zone: string): Relation | undefined {
  if (shown === edtf) return 'same'
  if (plain(shown) === plain(edtf)) return 'doubted'
  const [a, b] = [extent(shown, zone), extent(edtf, zone)]
  if (!a || !b) return undefined
  if (a.earliest === b.earliest && a.latest === b.latest)
    return /[[X~?%]|\.\./.test(shown) ? 'doubted' : 'same'
  if (shown.includes('/') && a.earliest === b.earliest && a.latest > b.latest) return 'longer'
  if (a.earliest <= b.earliest && a.latest >= b.latest) return 'coarser'
  return b.earliest <= a.earliest && b.latest >= a.latest ? 'finer' : undefined
}

/** Without doubt, and without being open to one side. */
const plain = (edtf: string) => edtf.replace(/[~?%[\]]|\.\.\/?|\/\.\./g, '')

type Extent = { earliest: number; latest: number }

function extent(edtf: string, zone: string): Extent | undefined {
  const bare = plain(edtf)
  const [, decade] = /^(\d{3})X$/.exec(bare) ?? []
  const [, century] = /^(\d\d)XX$/.exec(bare) ?? []
  // A season is some part of its year, and which one depends on where it is.
  const text = decade
    ? `${decade}0/${decade}9`
    : century
      ? `${century}00/${century}99`
      : bare.replace(/^(\d{4})-2[1-4]$/, '$1')
  const date = parseDate(text, zone)
  const { earliest, latest }: Bounds = isProblem(date) ? { earliest: null, latest: null } : boundsOf(date)
  return earliest === null || latest === null ? undefined : { earliest, latest }
}

const isSeason = (text: string) => seasonNamed(text.replace(/^(?:in|im|en|в)\s+/iu, '')) !== undefined

/** “May 2” beside a year is a day of it, in any language; but a season alone is a label for exact dates. */
function readWithYear(text: string, edtf: string, options: DateOptions): ReadDate {
  const read = readDate(text, options)
  if (read.other) return readWithYear(text, edtf, { ...options, language: read.other })
  if (read.meanings.length > 0 || /\d{4}/.test(text) || isSeason(text)) return read
  const year = /^\[?(?:\.\.)?\/?(\d{4})/.exec(edtf)?.[1]
  const whole = year ? readDate(`${text.replace(/\.$/, '')} ${year}`, options) : read
  return whole.other ? readDate(`${text} ${year}`, { ...options, language: whole.other }) : whole
}

/** The whole text, and then what stands before a comma, with what stands behind it. */
function withAndWithoutEnd(text: string): { words: string; rest: string }[] {
  const commas = [...text.matchAll(/,\s+(?=\p{L})/gu)].toReversed()
  return [
    { words: text, rest: '' },
    ...commas.map(({ 0: comma, index }) => ({
      words: text.slice(0, index),
      rest: text.slice(index + comma.length),
    })),
  ]
}

/** A text that begins as this site itself shows the date, in one of its senses. */
function asFormatted(edtf: string, text: string, { zone, words }: DisplayOptions) {
  const format = createFormatter(words.locale, words.time)
  const [best] = variantsOf(edtf)
    .map((date) => ({ date, parsed: parseDate(date, zone) }))
    .flatMap(({ date, parsed }) => (isProblem(parsed) ? [] : [{ date, shown: format.date(parsed).text }]))
    .filter(({ shown }) => text === shown || text.startsWith(shown + words.comma))
    .sort((a, b) => b.shown.length - a.shown.length)
  return best && { date: best.date, label: text.slice((best.shown + words.comma).length) }
}

/** What a start, and an end, may stand for: with a doubt, or open to one side. */
function variantsOf(edtf: string): string[] {
  const doubted = (one: string) => (one.includes('T') ? [one] : [one, `${one}~`, `${one}?`, `${one}%`])
  const [start = '', end] = edtf.split('/')
  if (end !== undefined) return doubted(start).flatMap((from) => doubted(end).map((to) => `${from}/${to}`))
  return doubted(start).flatMap((one) => [one, `[..${one}]`, `[${one}..]`, `/${one}`, `${one}/`, `${one}/..`])
}
