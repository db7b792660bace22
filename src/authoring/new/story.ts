import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { clean } from '../clean.ts'
import { engineNumber } from '../../schemas/engine.ts'
import { storySchema } from '../../schemas/story.ts'
import { isZone } from '../../time/zone.ts'
import { dictionaries } from '../../words/words.ts'
import { accents, isAccent } from './accents.ts'
import { withComments } from './annotate.ts'
import { storyExamples } from './examples.ts'
import { one, wrongInKey, type Field, type Given } from './field.ts'
import { dayIn } from '../../content/scheduled.ts'

/** A file of content/, by its path in it. */
export type StoryFile = { path: string; text: string }

const exampleFolder = join(import.meta.dirname, 'example')

const otherwise = {
  title: 'A new timeline',
  language: 'en',
  publisher: 'The editors',
  where: 'Riverton',
  accent: 'red',
}

const ofKey = (key: string, within?: string) => (value: string) =>
  wrongInKey(storySchema, key, within ? { ...needed[key], [within]: value } : value)
const needed: Record<string, Record<string, string>> = { covers: { when: '2024' } }

/** What is asked about a new story. Everything can be left out. */
export const storyFields: Field<void>[] = [
  {
    name: 'title',
    takes: 'the headline of the whole',
    ask: 'What is the headline of the whole?',
    offer: () => otherwise.title,
    wrong: ofKey('title'),
  },
  {
    name: 'language',
    takes: `of texts and interface: ${Object.keys(dictionaries).join(', ')}, or another of BCP 47; if left out, en`,
    ask: `In which language? The interface speaks ${Object.keys(dictionaries).join(', ')}`,
    offer: () => otherwise.language,
    wrong: ofKey('language'),
  },
  {
    name: 'zone',
    takes: 'where days begin and end, such as Asia/Kathmandu; if left out, that of this computer',
    ask: 'In which time zone does it happen? As in Asia/Kathmandu',
    offer: zoneHere,
    wrong: ofKey('zone'),
  },
  {
    name: 'where',
    takes: 'the place that it is about',
    ask: 'Where does it happen?',
    offer: () => otherwise.where,
    wrong: ofKey('covers', 'where'),
  },
  {
    name: 'publisher',
    takes: 'who answers for it',
    ask: 'Who publishes it, and answers for it?',
    offer: () => otherwise.publisher,
    wrong: ofKey('publisher', 'name'),
  },
  {
    name: 'accent',
    takes: `the colour of links and marks: ${Object.keys(accents).join(', ')}`,
    ask: 'Which colour should links and marks have?',
    among: () => Object.entries(accents).map(([value, { light }]) => ({ value, hint: light })),
    offer: () => otherwise.accent,
    wrong: (value) =>
      isAccent(value)
        ? undefined
        : `There is no accent “${value}”: it takes ${Object.keys(accents).join(', ')}. Any other can be written in content/story.yaml.`,
  },
]

/** What is wrong with what was given, in the words of the check. */
export const wrongInStory = (given: Given): string[] =>
  storyFields.flatMap(({ name, wrong }) =>
    (given[name] ?? []).flatMap((value) => wrong?.(clean(value).text) ?? []),
  )

/** All of a new story: what was given, and an example to write over. `now` is an instant, in milliseconds. */
export function storyFiles(given: Given, now: number): StoryFile[] {
  const zone = one(given, 'zone') ?? zoneHere()
  const today = dayIn(zone, now)
  const accent = one(given, 'accent') ?? ''
  const record = {
    title: one(given, 'title') ?? otherwise.title,
    standfirst:
      'This example shows what a timeline can have. Write over it in the folder “content”, file by file.',
    covers: { when: '2024-05-03/2024-05-06', where: one(given, 'where') ?? otherwise.where },
    language: one(given, 'language') ?? otherwise.language,
    zone,
    publisher: { name: one(given, 'publisher') ?? otherwise.publisher },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    accent: isAccent(accent) ? accents[accent] : accents.red,
    published: today,
    updated: today,
    engine: String(engineNumber),
  }
  return [{ path: 'story.yaml', text: withComments(record, storySchema, storyExamples) }, ...example()]
}

function example(): StoryFile[] {
  return readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(exampleFolder.length + 1).replaceAll(sep, '/'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function zoneHere(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return isZone(zone) ? zone : 'UTC'
}
