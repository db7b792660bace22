import { excerpt } from '../../issues/excerpt.ts'
import { printable } from '../../issues/report.ts'
import type { Imported, ImportedEntry } from './import.ts'
import { levels, type Level, type Loss } from './row.ts'

/** How many of those that are lost for one reason are shown. */
const mostShown = 10

type ReportOptions = {
  dryRun: boolean
  /** Whether all that is lost is shown, however much. If omitted, the first ten for each reason. */
  all?: boolean
}

/** What an import did, or would do, for the person at the terminal. */
export function reportImport(imported: Imported, { dryRun, all = false }: ReportOptions): string {
  const { entries, files, losses, rows, format } = imported
  const of = (state: ImportedEntry['state']) => entries.filter((entry) => entry.state === state)
  const made = of('new')
  const drafts = made.filter(({ draft }) => draft).length
  const events = made.filter(({ path }) => path.startsWith('content/events/'))
  const listed = new Set(made.map(({ path }) => path))
  const sources = files.filter(({ path }) => path.startsWith('content/sources/')).length
  const lines = [
    `${plural(rows, 'row')} of ${format}.`,
    ...section(dryRun ? 'Would be written' : 'Written', [
      ...made.map(({ path, place, draft }) => `${path}  (${place}${draft ? ', draft' : ''})`),
      ...files
        .map(({ path }) => path)
        .filter((path) => path.startsWith('content/sources/') && !listed.has(path)),
    ]),
    ...section(
      'Already there, word for word',
      of('there').map(({ path, place }) => `${path}  (${place})`),
    ),
    ...section(
      'There is another text at that place already, which was left alone',
      of('differs').map(({ path, place }) => `${path}  (${place})`),
    ),
    ...levels.flatMap((level) => section(headings[level], byReason(losses, level, all))),
    '',
    `${plural(events.length, 'event')} and ${plural(sources, 'source')} ${dryRun ? 'would be written' : 'written'}; ${count(of('there').length)} already there, ${count(of('differs').length)} left alone, ${plural(rows - entries.length, 'row')} left out.`,
  ]
  if (drafts > 0)
    lines.push(
      `${drafts === 1 ? 'One of them is a draft' : `${drafts} of them are drafts`}: not published until each paragraph shows its source, each quotation its speaker, and “draft: true” is gone. “npm run check -- --drafts” says what each lacks.`,
    )
  if (drafts > 1) lines.push('If all rows rest on one document, --cite ADDRESS-OR-ID makes it their source.')
  return lines.map(printable).join('\n')
}

const headings: Record<Level, string> = {
  row: 'Rows that were left out',
  part: 'Not kept',
  look: 'Not kept, and only for the looks of it',
  form: 'Kept, but not as it was',
  note: 'Read, and worth a look',
}

function section(heading: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : []
}

/** The reason that most are lost for comes first. */
function byReason(losses: Loss[], level: Level, all: boolean): string[] {
  const reasons = Map.groupBy(
    losses.filter((loss) => loss.level === level),
    ({ why }) => why,
  )
  return [...reasons]
    .toSorted(([, some], [, others]) => others.length - some.length)
    .flatMap(([why, some]) => {
      const alike = [...Map.groupBy(some, (loss) => told(loss, all))]
      const shown = all ? alike : alike.slice(0, mostShown)
      const rest = alike.slice(shown.length).flatMap(([, others]) => others)
      return [
        `${some.length} × ${why}`,
        ...shown.map(([text, others]) => `    ${placesOf(others)}, ${text}`),
        ...(rest.length > 0 ? [`    and ${rest.length} more, which --all shows: ${placesOf(rest)}`] : []),
      ]
    })
}

function told({ column, value, detail }: Loss, all: boolean): string {
  const cut = (text: string, most: number) => excerpt(text, all ? Infinity : most)
  const written = value ? `${column}, “${cut(value, 100)}”` : column
  return detail ? `${written} (${cut(detail, 300)})` : written
}

/** `row 2, 4, 7`: a place, and what is alike in others. */
function placesOf(losses: Loss[]): string {
  const places = [...new Set(losses.map(({ place }) => place))]
  const [first = ''] = places
  const [, kind] = /^(.* )\d+$/.exec(first) ?? []
  if (!kind || !places.every((place) => place.startsWith(kind))) return places.join(', ')
  return [first, ...places.slice(1).map((place) => place.slice(kind.length))].join(', ')
}

const count = (number: number) => (number === 0 ? 'none' : String(number))
const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
