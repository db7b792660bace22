import type { CheckedEntries } from '../content/entries.ts'
import { placed } from '../time/placed.ts'
import { at, empty, joinStatements, type JoinContext } from './join.ts'
import type { Difference, TimelineEvent } from './types.ts'
import { entryPath } from '../urls/addresses.ts'

/** Differences, the weightiest first, each entered with the events that it concerns. */
export function joinDifferences(
  entries: CheckedEntries['differences'],
  allEvents: TimelineEvent[],
  context: JoinContext,
): Difference[] {
  const byId = new Map(allEvents.map((event) => [event.id, event]))
  const differences = entries.map(({ id, record: written, texts }) => {
    const record = placed(written, context.zone)
    const owner = { title: record.question, path: entryPath('differences', id), prefix: `difference.${id}` }
    const accounts = record.accounts.map((_, index) => texts.get(`accounts.${index}.account`))
    const statements = joinStatements([...accounts, texts.get('why.text')], owner, [], context)
    const difference: Difference = {
      ...record,
      id,
      events: record.events.map((event) => at(byId, event)),
      accounts: record.accounts.map(({ account: _, ...rest }, index) => ({
        ...rest,
        statement: statements[index] ?? empty(),
      })),
      why: { ...(statements.at(-1) ?? empty()), editor: record.why.editor },
    }
    return difference
  })
  const sorted = byWeight(differences, allEvents)
  for (const difference of sorted) for (const event of difference.events) event.differences.push(difference)
  return sorted
}

/** The heaviest first; those of one weight, and those without, in the order of the first of their events. */
function byWeight(differences: Difference[], allEvents: TimelineEvent[]): Difference[] {
  const order = new Map(allEvents.map((event, index) => [event, index]))
  const first = ({ events }: Difference) => Math.min(...events.map((event) => order.get(event) ?? Infinity))
  const weight = (one: Difference) => one.weight ?? -Infinity
  return differences.toSorted((a, b) =>
    weight(a) === weight(b) ? first(a) - first(b) : weight(a) > weight(b) ? -1 : 1,
  )
}
