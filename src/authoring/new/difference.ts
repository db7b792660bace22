import { clean } from '../clean.ts'
import type { YamlValue } from '../yaml.ts'
import { parseBody } from '../../markdown/body.ts'
import { differenceSchema } from '../../schemas/difference.ts'
import { isUnknown } from '../../schemas/fields.ts'
import { events } from './choices.ts'
import { citesAny } from './cited.ts'
import { always, one, wrongInKey } from './field.ts'
import type { EntryKind } from './kind.ts'
import { differenceExamples } from './examples.ts'
import type { SiteSoFar } from './site.ts'

export const difference = {
  what: 'a question on which sources differ',
  folder: 'differences',
  schema: differenceSchema,
  examples: differenceExamples,
  fields: [
    {
      name: 'question',
      takes: 'the question',
      ask: 'On which question do they differ?',
      needed: always,
      wrong: (value, site) => wrongInKey(differenceSchema, 'question', value, site),
    },
    {
      name: 'events',
      takes: 'ids of the events that it concerns, with commas between them',
      ask: 'Which events does it concern?',
      needed: always,
      many: 'list',
      among: events,
    },
    {
      name: 'account',
      takes: 'what one of them says, with its source: "600 were hurt [@herald, para 2]"; at least two',
      ask: 'What does one of them say, with its source, such as “600 were hurt [@herald, para 2]”?',
      needed: always,
      many: true,
      wrong: (value) =>
        citesAny(value) ? undefined : `“${value}” shows no source: write it like [@herald, para 2].`,
    },
    {
      name: 'why',
      takes: 'why they may differ, in your own view',
      ask: 'Why may they differ? Your own view is marked as such',
      needed: always,
      wrong: (value, site) => wrongInKey(differenceSchema, 'why', { text: value }, site),
    },
    {
      name: 'kind',
      takes: 'accounts, measures, wording or time; if left out, accounts',
      ask: 'How do they differ?',
      among: () => [
        { value: 'accounts', label: 'in what happened' },
        { value: 'measures', label: 'in what they measure' },
        { value: 'wording', label: 'in wording' },
        { value: 'time', label: 'because one wrote later' },
      ],
      offer: () => 'accounts',
      wrong: (value, site) => wrongInKey(differenceSchema, 'kind', value, site),
    },
  ],
  build: (given, site) => {
    const accounts = given['account'] ?? []
    if (accounts.length < 2)
      return { refusal: 'One account is no difference: give at least two, each with --account.' }
    return {
      named: one(given, 'question') ?? '',
      record: {
        question: one(given, 'question') ?? '',
        kind: one(given, 'kind') ?? 'accounts',
        events: given['events'] ?? [],
        accounts: accounts.map((account) => accountOf(clean(account).text, site)),
        why: { text: one(given, 'why') ?? '', editor: 'true' },
      },
    }
  },
  next: () => 'Look at who gave each account and when: both were taken from its source.',
} satisfies EntryKind as EntryKind

/** An account is that of the first source behind it, and as old. */
function accountOf(account: string, { entries }: SiteSoFar): Record<string, YamlValue> {
  const body = parseBody(account, { placeAt: () => ({ file: '', line: 1, column: 1 }), rule: 'cited' })
  const [first] = body.statements.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations))
  const source = entries.sources.find(({ id }) => id === first?.source)?.record
  const issued = source?.issued
  return {
    account,
    by: source?.['container-title'] ?? first?.source ?? 'not known',
    'as-of': issued && !isUnknown(issued) ? issued.edtf : { unknown: 'the source does not say' },
  }
}
