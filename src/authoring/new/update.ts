import { isMap, type Node, parseDocument, type Scalar } from 'yaml'
import { splitFrontmatter } from '../../content/frontmatter.ts'
import type { ContentFile } from '../../content/files.ts'
import { eventSchema } from '../../schemas/event.ts'
import { eventFile } from '../event-file.ts'
import { always, one, optional, wrongInKey, type Field, type Given } from './field.ts'
import { yamlOf, type YamlValue } from '../yaml.ts'
import * as choices from './choices.ts'

const kinds = ['correction', 'update', 'clarification']

const ofUpdate =
  (key: string): Required<Field>['wrong'] =>
  (value, site) => {
    const whole = { date: site.today, kind: 'update', now: '…', why: '…', [key]: value }
    return wrongInKey(eventSchema, 'updates', [whole], site)
  }

/** What an update is made of. */
export const updateFields: Field[] = [
  {
    name: 'event',
    takes: 'the id of the event',
    ask: 'Of which event was something changed?',
    needed: always,
    among: choices.events,
  },
  {
    name: 'kind',
    takes: `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`,
    ask: 'What is it?',
    needed: always,
    among: () => [
      { value: 'correction', label: 'a correction: it was wrong' },
      { value: 'update', label: 'an update: more is known' },
      { value: 'clarification', label: 'a clarification: it could be misread' },
    ],
    wrong: ofUpdate('kind'),
  },
  {
    name: 'why',
    takes: 'why it was changed',
    ask: 'Why was it changed?',
    needed: always,
    wrong: ofUpdate('why'),
  },
  { name: 'was', takes: 'what it said before; if left out, as git has it', wrong: ofUpdate('was') },
  { name: 'now', takes: 'what it says now; if left out, as the file has it', wrong: ofUpdate('now') },
  { name: 'against', takes: 'the commit that has what it said; if left out, the last one on main' },
]

/** An update as it stands in an event’s list; the day is `today` (ISO 8601) if none is given. */
export function updateOf(given: Given, today: string): Record<string, YamlValue> {
  return {
    date: one(given, 'date') ?? today,
    kind: one(given, 'kind') ?? '',
    ...optional('was', one(given, 'was')),
    now: one(given, 'now') ?? '',
    why: one(given, 'why') ?? '',
  }
}

/** The text of an event’s file with one more update at the end of its list; nothing else in it is touched. */
export function withUpdate({ path, text }: ContentFile, given: Given, today: string): string {
  const parts = splitFrontmatter(text, path)
  if (!parts) return text
  return eventFile(withItem(parts.yaml, updateOf(given, today)), parts.body.replace(/^\n+/, ''))
}

function withItem(yaml: string, item: Record<string, YamlValue>): string {
  const { contents } = parseDocument(yaml, { schema: 'failsafe' })
  const list = isMap<Scalar, Node>(contents) && contents.items.find(({ key }) => key.value === 'updates')
  const written = yamlOf({ updates: [item] })
  const [from, to] = list ? [list.key.range?.[0], list.value?.range?.[1]] : []
  if (from === undefined || to === undefined) return yaml + written
  const present = yaml.slice(from, to)
  const [, indent] = /\n( *)- /.exec(present) ?? []
  if (indent !== undefined) {
    const lines = written.trimEnd().split('\n').slice(1)
    const below = lines.map((line) => `${indent}${line.slice(2)}\n`).join('')
    return yaml.slice(0, to) + below + yaml.slice(to)
  }
  // A list in brackets, or nothing, is written anew.
  const { updates } = parseDocument(present, { schema: 'failsafe' }).toJS() as {
    updates: Record<string, YamlValue>[] | ''
  }
  return yaml.slice(0, from) + yamlOf({ updates: [...(updates || []), item] }).trimEnd() + yaml.slice(to)
}
