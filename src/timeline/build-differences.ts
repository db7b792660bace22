import type { CheckedEntries } from '../content/entries.ts'
import { placed } from '../time/placed.ts'
import { at, empty, joinStatements, type JoinContext } from './join.ts'
import type { Difference, TimelineEvent } from './types.ts'

/** Differences, each entered with the events that it concerns. */
export function joinDifferences(
  entries: CheckedEntries['differences'],
  allEvents: TimelineEvent[],
  context: JoinContext,
): Difference[] {
  const byId = new Map(allEvents.map((event) => [event.id, event]))
  return entries.map(({ id, record: written, texts }) => {
    const record = placed(written, context.zone)
    const owner = { title: record.question, path: `/differences/${id}/`, prefix: `difference.${id}` }
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
    for (const event of difference.events) event.differences.push(difference)
    return difference
  })
}
