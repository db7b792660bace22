import { isUnknown, type Unknown } from '../schemas/fields.ts'
import type { EventDate, Moment } from '../time/date.ts'
import type { Source, Timeline } from '../timeline/types.ts'

/** An item of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), as far as it is used here. */
export type CslItem = {
  id: string
  type: Source['type']
  title: string
  'container-title': string
  publisher?: string
  author?: { literal: string }[]
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  archive_location?: string
  language?: string
  note?: string
}

export type CslDate = { 'date-parts': number[][]; circa?: boolean } | { literal: string }

/** Every source, as reference managers take it. What is not known is left out. */
export function sourcesCsl(timeline: Timeline): CslItem[] {
  return timeline.sources.map((source) => sourceItem(source, timeline))
}

/** The document itself, not the site’s page about it. */
export function sourceItem(source: Source, timeline: Timeline): CslItem {
  const { publisher, author, issued, accessed, language } = source
  const dated = (date: EventDate | Unknown) => (isUnknown(date) ? undefined : cslDate(date, timeline))
  return defined({
    id: source.id,
    type: source.type,
    title: oneLine(source.title),
    'container-title': oneLine(source['container-title']),
    publisher,
    author: isUnknown(author) ? undefined : [{ literal: oneLine(author) }],
    issued: dated(issued),
    accessed: dated(accessed),
    URL: source.URL,
    archive_location: source.archive_location && oneLine(source.archive_location),
    language: isUnknown(language) ? undefined : language,
    note: source.caveat,
  })
}

function cslDate(date: EventDate, { format }: Timeline): CslDate {
  const literal = { literal: format.date(date).text }
  switch (date.kind) {
    case 'moment': {
      const parts = dateParts(date.at)
      return parts ? { 'date-parts': [parts], ...circa(date.at) } : literal
    }
    case 'interval': {
      const [start, end] = [dateParts(date.start), dateParts(date.end)]
      return start && end ? { 'date-parts': [start, end], ...circa(date.start) } : literal
    }
    default:
      return literal
  }
}

const circa = ({ approximate, uncertain }: Moment) => (approximate || uncertain ? { circa: true } : {})

/** Nothing for what CSL has no parts for: seasons, decades, centuries. */
function dateParts(moment: Moment): number[] | undefined {
  switch (moment.precision) {
    case 'century':
    case 'decade':
    case 'season':
      return undefined
    case 'year':
      return [moment.year]
    case 'month':
      return [moment.year, moment.month]
    case 'day':
    case 'minute':
      return [moment.year, moment.month, moment.day]
  }
}

/** The printed formats have a line for each field. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function defined(item: { [Key in keyof CslItem]: CslItem[Key] | undefined }): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as CslItem
}
