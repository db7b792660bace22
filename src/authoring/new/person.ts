import { personSchema } from '../../schemas/person.ts'
import { sourceField } from './choices.ts'
import { cited, citesAny } from './cited.ts'
import { always, one, optional, wrongInKey } from './field.ts'
import type { EntryKind } from './kind.ts'
import { personExamples } from './examples.ts'

export const person = {
  what: 'a person or an organisation',
  folder: 'people',
  schema: personSchema,
  examples: personExamples,
  fields: [
    {
      name: 'name',
      takes: 'the name as the story writes it',
      ask: 'What is the name?',
      needed: always,
      wrong: (value) => wrongInKey(personSchema, 'name', value),
    },
    {
      name: 'kind',
      takes: 'person or organisation; if left out, person',
      ask: 'Is it a person?',
      among: () => [{ value: 'person' }, { value: 'organisation' }],
      offer: () => 'person',
      wrong: (value) => wrongInKey(personSchema, 'kind', value),
    },
    {
      name: 'role',
      takes: 'the role at the time of the story',
      ask: 'Which role has it in the story?',
      needed: always,
      wrong: (value) => wrongInKey(personSchema, 'role', value),
    },
    { ...sourceField, needed: (given) => !citesAny(one(given, 'role') ?? '') },
    {
      name: 'short',
      takes: 'the name on second mention',
      wrong: (value) => wrongInKey(personSchema, 'short', value),
    },
  ],
  build: (given) => ({
    named: one(given, 'name') ?? '',
    record: {
      name: one(given, 'name') ?? '',
      kind: one(given, 'kind') ?? 'person',
      ...optional('short', one(given, 'short')),
      role: cited(one(given, 'role') ?? '', given['source'] ?? []),
    },
  }),
  next: (id) => `Name it in events, “people: [${id}]”, and behind quotations, “said by ${id}”.`,
} satisfies EntryKind as EntryKind
