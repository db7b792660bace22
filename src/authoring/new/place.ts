import { checkCoordinates } from '../../content/check-places.ts'
import { placeSchema } from '../../schemas/place.ts'
import { sourceField } from './choices.ts'
import { cited, citesAny } from './cited.ts'
import { always, one, optional, wrongInKey } from './field.ts'
import type { EntryKind } from './kind.ts'
import { placeExamples } from './examples.ts'

export const place = {
  what: 'a place',
  folder: 'places',
  schema: placeSchema,
  examples: placeExamples,
  fields: [
    {
      name: 'name',
      takes: 'the name as the story writes it',
      ask: 'What is the name?',
      needed: always,
      wrong: (value) => wrongInKey(placeSchema, 'name', value),
    },
    {
      name: 'what',
      takes: 'what it is',
      ask: 'What is it?',
      needed: always,
      wrong: (value) => wrongInKey(placeSchema, 'what', value),
    },
    { ...sourceField, needed: (given) => !citesAny(one(given, 'what') ?? '') },
    {
      name: 'country',
      takes: 'two letters of ISO 3166-1, for a map',
      ask: 'In which country is it? Two letters, such as NP',
      wrong: (value) => wrongInKey(placeSchema, 'country', value),
    },
    {
      name: 'coordinates',
      takes: 'latitude and longitude, such as 27.7172, 85.324, for a dot on it',
      wrong: (value) => wrongInKey(placeSchema, 'coordinates', value),
    },
  ],
  build: (given) => {
    const [coordinates, sources] = [one(given, 'coordinates'), given['source'] ?? []]
    return {
      named: one(given, 'name') ?? '',
      record: {
        name: one(given, 'name') ?? '',
        what: cited(one(given, 'what') ?? '', sources),
        ...optional('country', one(given, 'country')),
        ...optional('coordinates', coordinates && cited(coordinates, citesAny(coordinates) ? [] : sources)),
      },
    }
  },
  rules: ({ places }) => places.flatMap(checkCoordinates),
  next: (id) => `Name it in events: “places: [${id}]”.`,
} satisfies EntryKind as EntryKind
