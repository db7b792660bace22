import { clean } from '../clean.ts'
import { parseBody } from '../../markdown/body.ts'
import { eventKinds, eventSchema } from '../../schemas/event.ts'
import { boundsOf, partsOfDay, type EventDate } from '../../time/date.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import { mayLackInDrafts } from '../../content/entries.ts'
import * as choices from './choices.ts'
import { cited } from './cited.ts'
import { always, one, optional, wrongInKey, type Field, type Given } from './field.ts'
import type { EntryKind } from './kind.ts'
import { eventExamples } from './examples.ts'
import type { SiteSoFar } from './site.ts'

const placeholder = 'Say here what happened, in your own words, in a paragraph or two.'

const ofKey =
  (key: string): Required<Field>['wrong'] =>
  (value, site) =>
    wrongInKey(eventSchema, key, value, site)

export const event = {
  what: 'something that happened, or will',
  folder: 'events',
  schema: eventSchema,
  examples: eventExamples,
  fields: [
    {
      name: 'title',
      takes: 'a headline',
      ask: 'What happened, as a headline?',
      needed: always,
      wrong: ofKey('title'),
    },
    {
      name: 'date',
      takes: 'a date, as exact as it is known: 2020-10-05, 2010-04, 1991~, [..2020-10-08]',
      ask: 'When? As exact as it is known, such as 2020-10-05, 2020-10-05/2020-10-06, 2010-04 or [..2020-10-08]',
      needed: always,
      wrong: ofKey('date'),
    },
    {
      name: 'kind',
      takes: `${eventKinds.join(', ')}; if left out, the date tells`,
      ask: 'Which part of the story is it?',
      among: () => [
        { value: 'story', label: 'the story itself' },
        { value: 'background', label: 'its background' },
        { value: 'to-come', label: 'still to come' },
      ],
      offer: (given, site) => kindOf(given, site),
      wrong: ofKey('kind'),
    },
    {
      name: 'summary',
      takes: 'one sentence, true on its own; if left out, the title',
      ask: 'One sentence that is true on its own?',
      offer: (given) => one(given, 'title') ?? '',
      wrong: ofKey('summary'),
    },
    { name: 'text', takes: 'what happened, in Markdown; if left out, there is a line to fill in' },
    { name: 'part', takes: `${partsOfDay.join(', ')}, where the date is one day`, wrong: ofKey('part') },
    {
      name: 'inferred',
      takes: 'from what the day is inferred, with a citation, where no source names it',
      wrong: ofKey('inferred'),
    },
    { name: 'label', takes: 'a few words shown after the date', wrong: ofKey('label') },
    choices.sourceField,
    {
      name: 'people',
      takes: 'ids with commas between them',
      ask: 'Who had to do with it?',
      many: 'list',
      among: choices.people,
    },
    {
      name: 'places',
      takes: 'ids with commas between them',
      ask: 'Where was it?',
      many: 'list',
      among: choices.places,
    },
    { name: 'tags', takes: 'subjects with commas between them', many: 'list' },
  ],
  build: (given, site) => {
    const title = one(given, 'title') ?? ''
    const date = one(given, 'date') ?? ''
    const text = one(given, 'text')
    const body = cited(text ?? placeholder, given['source'] ?? [])
    const late = site.published !== undefined && site.today > site.published
    return {
      named: title,
      besides: date,
      record: {
        title,
        date,
        ...optional('part', one(given, 'part')),
        ...optional('inferred', one(given, 'inferred')),
        ...optional('label', one(given, 'label')),
        summary: one(given, 'summary') ?? title,
        kind: one(given, 'kind') ?? kindOf(given, site),
        ...(text === undefined || lacksSources(body) ? { draft: 'true' } : {}),
        ...optional('people', given['people']),
        ...optional('places', given['places']),
        ...optional('tags', given['tags']),
        ...(late && { published: site.today }),
      },
      body,
    }
  },
  next: (id, given) =>
    given['text']
      ? `“npm run dev” shows it at /events/${id}/.`
      : 'It is a draft: say in it what happened, with a source behind each statement, and delete the line “draft: true”. “npm run dev” shows it meanwhile.',
} satisfies EntryKind as EntryKind

function lacksSources(body: string): boolean {
  const { issues } = parseBody(body, {
    placeAt: () => ({ file: '', line: 1, column: 1 }),
    rule: 'cited',
  })
  return issues.some(({ kind }) => mayLackInDrafts.includes(kind))
}

/** An event that cannot have begun today is still to come. */
function kindOf(given: Given, { zone, today }: SiteSoFar): string {
  const date = boundsIn(clean(one(given, 'date') ?? '').text.trim(), zone)
  const now = boundsIn(today, zone)
  return (date?.earliest ?? -Infinity) > (now?.latest ?? Infinity) ? 'to-come' : 'story'
}

function boundsIn(edtf: string, zone: string) {
  const date: EventDate | { problem: string } = parseDate(edtf, zone)
  return isProblem(date) ? undefined : boundsOf(date)
}
