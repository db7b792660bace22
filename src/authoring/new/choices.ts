import { wrongSource } from './cited.ts'
import type { Choice, Field } from './field.ts'
import type { SiteSoFar } from './site.ts'

export const sources = ({ entries }: SiteSoFar): Choice[] =>
  entries.sources.map(({ id, record }) => ({
    ...choice(id, record['container-title'], record.title),
    ...(record.paragraphs && { paragraphs: record.paragraphs }),
  }))
export const people = ({ entries }: SiteSoFar): Choice[] =>
  entries.people.map(({ id, record }) => choice(id, record.name))
export const places = ({ entries }: SiteSoFar): Choice[] =>
  entries.places.map(({ id, record }) => choice(id, record.name))
export const events = ({ entries }: SiteSoFar): Choice[] =>
  entries.events.map(({ id, record }) => choice(id, record.title, record.date?.edtf))

const choice = (value: string, label?: string, hint?: string): Choice => ({
  value,
  ...(label && { label: `${label} (${value})` }),
  ...(hint && { hint }),
})

/** Where a text rests. */
export const sourceField: Field = {
  name: 'source',
  takes: 'what it rests on: herald, or herald:2 for its paragraph 2; can be repeated',
  ask: 'Which sources say so?',
  many: true,
  source: true,
  among: sources,
  wrong: wrongSource,
}
