import { untitled } from '../source-title.ts'
import type { DifferenceRecord } from '../../schemas/difference.ts'
import type { EventRecord } from '../../schemas/event.ts'
import type { PersonRecord } from '../../schemas/person.ts'
import type { PlaceRecord } from '../../schemas/place.ts'
import type { SourceRecord } from '../../schemas/source.ts'
import type { StoryRecord } from '../../schemas/story.ts'

/** What is said of a key beside its description in the schema, and how it is written where it can be left out. */
export type KeyExample = { also?: string; example?: string }

type Of<Record> = Partial<{ [Key in keyof Record]: KeyExample }>

export const storyExamples: Of<StoryRecord> = {
  publisher: { also: 'It can have a “url”, and a “contact” that begins with https: or mailto:.' },
  repository: { example: 'repository: https://github.com/NAME/REPOSITORY' },
}

export const eventExamples: Of<EventRecord> = {
  part: { example: 'part: night' },
  inferred: {
    example: 'inferred: The source tells of it beside events of that night [@source-id, ¶ 2].',
  },
  short: { example: 'short: The title in a few words' },
  label: { example: 'label: day of the reports' },
  order: { example: 'order: 1' },
  draft: {
    also: 'Delete this line when each paragraph below shows its source, as in [@source-id, ¶ 2], and each quotation its speaker, as in “…” [@source-id, ¶ 2, said by person-id].',
  },
  key: { example: 'key: true' },
  image: {
    example: `
image:
  file: name-of-a-file.jpg
  alt: What can be seen on it, for those who do not see it.
  caption: What it shows, and the source that says so [@source-id].
  credit: Who made it
  licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }`,
  },
  people: { example: 'people: [person-id, other-id]' },
  places: { example: 'places: [place-id]' },
  tags: { example: 'tags: [elections, parliament]' },
  aliases: { example: 'aliases: [former-id]' },
  publish: { example: 'publish: 2026-12-01T06:00+01:00' },
  published: { example: 'published: 2020-10-09' },
  updates: {
    also: '“npm run new -- update” writes them here, when the text was changed.',
    example: 'updates: []',
  },
}

export const sourceExamples: Of<SourceRecord> = {
  'title-note': { example: 'title-note: known from the address only' },
  draft: { also: untitled },
  publisher: { example: 'publisher: Name of the company' },
  original: {
    example: `
original:
  container-title: Name of the publication
  URL: https://example.org/
  note: What is known of it.`,
  },
  archive_location: { example: 'archive_location: State Archive, fonds 12, file 3' },
  archive: { example: 'archive: https://web.archive.org/web/2020/https://example.org/' },
  captured: { example: 'captured: 2020-10-08T12:34:56Z' },
  gone: { example: 'gone: 2026-12-01' },
  seen: { example: 'seen:\n  on: 2026-12-01\n  words: [a few words of it]' },
  translation: { example: 'translation: from French, by machine' },
  paragraphs: { example: 'paragraphs: 12' },
  furniture: { example: 'furniture: [3, 7-8]' },
  caveat: { example: 'caveat: no byline' },
}

export const personExamples: Of<PersonRecord> = {
  short: { example: 'short: Name' },
  spellings: { example: 'spellings:\n  - name: Naim\n    sources: [source-id]' },
  note: { example: 'note: What the source says [@source-id].' },
}

export const placeExamples: Of<PlaceRecord> = {
  country: { example: 'country: NP' },
  coordinates: { example: 'coordinates: 27.7172, 85.324 [@source-id]' },
}

export const differenceExamples: Of<DifferenceRecord> = {
  weight: { example: 'weight: 10' },
  accounts: {
    also: 'Where there are figures, add to each for example “figure: { value: 40, qualifier: at least, unit: people }”; qualifiers are exactly, about, at least and at most.',
  },
}
