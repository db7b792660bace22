import { excerpt } from '../../issues/excerpt.ts'
import { printable } from '../../issues/report.ts'
import type { Imported, ImportedEntry } from './import.ts'
import type { Loss } from './row.ts'

/** What an import did, or would do, for the person at the terminal. */
export function reportImport(imported: Imported, { dryRun }: { dryRun: boolean }): string {
  const { entries, files, losses, rows, format } = imported
  const of = (state: ImportedEntry['state']) => entries.filter((entry) => entry.state === state)
  const made = of('new')
  const drafts = made.filter(({ draft }) => draft).length
  const sources = files.filter(({ path }) => path.startsWith('content/sources/')).length
  const lines = [
    `${plural(rows, 'row')} of ${format}.`,
    ...section(dryRun ? 'Would be written' : 'Written', [
      ...made.map(({ path, place, draft }) => `${path}  (${place}${draft ? ', draft' : ''})`),
      ...files.map(({ path }) => path).filter((path) => path.startsWith('content/sources/')),
    ]),
    ...section(
      'Already there, word for word',
      of('there').map(({ path, place }) => `${path}  (${place})`),
    ),
    ...section(
      'There is another text at that place already, which was left alone',
      of('differs').map(({ path, place }) => `${path}  (${place})`),
    ),
    ...section('Not kept, or not kept as it was', byPlace(losses)),
    '',
    `${plural(made.length, 'event')} and ${plural(sources, 'source')} ${dryRun ? 'would be written' : 'written'}; ${count(of('there').length)} already there, ${count(of('differs').length)} left alone, ${plural(rows - entries.length, 'row')} left out.`,
  ]
  if (drafts > 0)
    lines.push(
      `${drafts === 1 ? 'One of them is a draft' : `${drafts} of them are drafts`}: not published until each paragraph shows its source, each quotation its speaker, and “draft: true” is gone.`,
    )
  return lines.map(printable).join('\n')
}

function section(heading: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : []
}

function byPlace(losses: Loss[]): string[] {
  return [...Map.groupBy(losses, ({ place }) => place)].flatMap(([place, some]) => [
    place,
    ...some.map(
      ({ column, value, why }) =>
        `  ${[column, ...(value ? [`“${excerpt(value, 100)}”`] : [])].join(', ')}: ${why}`,
    ),
  ])
}

const count = (number: number) => (number === 0 ? 'none' : String(number))
const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
