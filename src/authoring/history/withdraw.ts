import { withdrawnSchema } from '../../schemas/withdrawn.ts'
import * as choices from '../new/choices.ts'
import { always, one, optional, wrongInKey, type Field, type Given } from '../new/field.ts'
import type { SiteSoFar } from '../new/site.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { yamlOf } from '../yaml.ts'
import { entryPath } from '../../urls/addresses.ts'
import { eventIn } from './event-in.ts'

/** What the notice is made of that takes the place of an event. */
export const withdrawFields: Field[] = [
  {
    name: 'event',
    takes: 'the id of the event',
    ask: 'Which event is to be withdrawn?',
    needed: always,
    among: choices.events,
  },
  {
    name: 'why',
    takes: 'why, in words that may stand',
    ask: 'Why, in words that may stand?',
    needed: always,
    wrong: (value, site) => wrongInKey(withdrawnSchema, 'why', value, site),
  },
]

/** The notice that takes the place of an event; the file of the event, if it is there; and what else names it. */
export type Notice = { path: string; text: string; file?: string; namedIn: string[] }

/** What takes the place of an event that was published. */
export function noticeOf(given: Given, site: SiteSoFar): Notice | Refusal {
  const id = one(given, 'event') ?? ''
  const event = eventIn(site, id)
  const { former, entries, today } = site
  const isOnlyListed = former.has(id) && !entries.events.some(({ record }) => record.aliases?.includes(id))
  if (isRefusal(event) && (!isOnlyListed || entries.withdrawn.some((one) => one.id === id))) return event
  const aliases = isRefusal(event) ? [] : event.record.aliases
  const why = one(given, 'why') ?? ''
  return {
    path: `content/withdrawn/${id}.yaml`,
    text: yamlOf({ on: today, why, ...optional('aliases', aliases) }),
    ...(!isRefusal(event) && { file: event.file }),
    namedIn: namingFiles(site, id).filter((file) => isRefusal(event) || file !== event.file),
  }
}

/** Files that lead readers to an event. */
function namingFiles({ entries }: SiteSoFar, id: string): string[] {
  const links = Object.values(entries)
    .flat()
    .filter(({ texts }) =>
      [...texts.values()].some((body) =>
        body.links.some(({ url }) => url.split('#')[0] === entryPath('events', id)),
      ),
    )
  const differences = entries.differences.filter(({ record }) => record.events?.includes(id))
  return [...new Set([...links, ...differences].map(({ file }) => file))]
}
