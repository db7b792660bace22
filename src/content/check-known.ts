import { issue, type Issue } from '../issues/issue.ts'
import type { Citation } from '../markdown/types.ts'
import { isUnknown } from '../schemas/fields.ts'
import { anchorOf, type Bounds, boundsOf, type WrittenDate } from '../time/date.ts'
import { placeDate } from '../time/place.ts'
import { isProblem } from '../time/problem.ts'
import type { Unchecked } from './entries.ts'

/** Where a source came out it may be another day than in the story’s zone: clocks on earth are at most so far apart. */
const APART = 26 * 3_600_000

/**
 * What contradicts when sources came out: words that were spoken after their source, an event that is later than all of its
 * sources, and a correction that is earlier than all of them. `zone` is the story’s.
 */
export function checkKnown({ events, sources }: Unchecked, zone: string): Issue[] {
  const issued = new Map(
    sources.flatMap(({ id, record }) => {
      const date = issuedOf(record)
      const bounds = boundsIn(date, zone)
      return date && bounds ? [[id, { id, date: date.edtf, ...bounds }] as const] : []
    }),
  )
  return events.flatMap(({ record, texts, placeOf }) => {
    const citations = [...(texts.get('body')?.statements ?? [])].flatMap(({ notes }) =>
      notes.flatMap((note) => note.citations),
    )
    const cited = [...new Set(citations.map(({ source }) => source))].map((id) => issued.get(id))
    const known = cited.filter((one) => one !== undefined)
    const isWhole = known.length === cited.length && known.length > 0 && !record.draft
    const latest = known.toSorted((a, b) => (b.latest ?? Infinity) - (a.latest ?? Infinity))[0]
    const first = known.toSorted((a, b) => (a.earliest ?? -Infinity) - (b.earliest ?? -Infinity))[0]
    const date = record.kind === 'to-come' ? undefined : record.date
    const updates = (record.updates ?? []).flatMap((update, index) =>
      isWhole && first && isBefore(boundsIn(update.date, zone), first)
        ? [
            issue('correction-early', placeOf(['updates', index, 'date']), {
              update: update.date.edtf,
              source: first.id,
              issued: first.date,
            }),
          ]
        : [],
    )
    return [
      ...citations.flatMap((citation) => checkSpoken(citation, issued.get(citation.source), zone)),
      ...(isWhole && latest && date && isSure(date) && isBefore(latest, boundsIn(date, zone))
        ? [
            issue('source-early', placeOf(['date']), {
              source: latest.id,
              issued: latest.date,
              what: `an event of ${date.edtf}`,
            }),
          ]
        : []),
      ...updates,
    ]
  })
}

type Issued = Bounds & { id: string; date: string }

function checkSpoken({ said, source, at }: Citation, issued: Issued | undefined, zone: string): Issue[] {
  if (!said?.on || !issued || !isBefore(issued, boundsIn(said.on, zone))) return []
  return [issue('source-early', at, { source, issued: issued.date, what: `words of ${said.on.edtf}` })]
}

const issuedOf = ({ issued }: Unchecked['sources'][number]['record']): WrittenDate | undefined =>
  isUnknown(issued) ? issued.between : issued

/** Whether the first is surely over before the second begins, wherever on earth either was. */
const isBefore = (one: Bounds | undefined, other: Bounds | undefined) =>
  typeof one?.latest === 'number' &&
  typeof other?.earliest === 'number' &&
  one.latest + APART < other.earliest

/** What is about, perhaps, or known to the year alone is no ground for a contradiction. */
function isSure(date: WrittenDate): boolean {
  const { precision, approximate, uncertain } = anchorOf(date)
  const isDefinite = date.kind === 'moment' || date.kind === 'interval'
  return isDefinite && (precision === 'day' || precision === 'minute') && !approximate && !uncertain
}

function boundsIn(date: WrittenDate | undefined, zone: string): Bounds | undefined {
  const placed = date && placeDate(date, zone)
  return placed && !isProblem(placed) ? boundsOf(placed) : undefined
}
