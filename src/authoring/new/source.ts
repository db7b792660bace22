import { hostOf, insecure, readAddress, titleOf, wordsOfAddress } from '../address.ts'
import { titleKeys, untitled } from '../source-title.ts'
import { shorten } from '../clean.ts'
import { createSources } from '../sources.ts'
import type { YamlValue } from '../yaml.ts'
import { isUnencrypted } from '../../schemas/fields.ts'
import { sourceSchema } from '../../schemas/source.ts'
import { one, optional, wrongInKey, type Field } from './field.ts'
import type { EntryKind } from './kind.ts'
import { sourceExamples } from './examples.ts'
import type { SiteSoFar } from './site.ts'

const ofKey =
  (key: string): Required<Field>['wrong'] =>
  (value, site) =>
    wrongInKey(sourceSchema, key, value, site)

/** What is filled in from a page besides what can be given: its type in CSL, and why something of it is not known. */
export const fromPage = { type: 'page-type', unread: 'page-unread', undated: 'page-undated' } as const

const unlessGiven = (value: string | undefined, unknown: string): YamlValue => value ?? { unknown }

export const source = {
  what: 'a document that can be cited',
  folder: 'sources',
  schema: sourceSchema,
  examples: sourceExamples,
  fields: [
    {
      name: 'url',
      takes: 'its address; what its page says of itself is filled in',
      ask: 'What is its address? (What is not on the web is made with --title and --kept.)',
      needed: (given) => !given['kept'],
      wrong: wrongAddress,
    },
    {
      name: 'title',
      takes: 'its headline; without one it is a draft',
      ask: 'Its headline?',
      needed: (given) => !given['url'] && given['kept'] !== undefined,
      wrong: ofKey('title'),
    },
    {
      name: 'kept',
      takes: 'where it is kept, if it is not on the web',
      wrong: ofKey('archive_location'),
    },
    { name: 'type', takes: 'what it is: interview, document, broadcast, book …', wrong: ofKey('type') },
    {
      name: 'publication',
      takes: 'who published it, as citations name it',
      ask: 'Who published it, as citations should name it?',
      offer: (given) => hostOf(urlOf(one(given, 'url') ?? '') ?? 'https://unknown.invalid'),
      wrong: ofKey('container-title'),
    },
    { name: 'author', takes: 'who wrote it', ask: 'Who wrote it?', wrong: ofKey('author') },
    { name: 'issued', takes: 'when it was published', ask: 'When was it published?', wrong: ofKey('issued') },
    {
      name: 'accessed',
      takes: 'the day on which you read it',
      ask: 'On which day did you read it?',
      offer: (_, { today }) => today,
      wrong: ofKey('accessed'),
    },
    {
      name: 'language',
      takes: 'its language, such as en',
      ask: 'In which language is it? (en, ru, ar …)',
      offer: (_, { language }) => language,
      wrong: ofKey('language'),
    },
    {
      name: 'paragraphs',
      takes: 'how many it has; citations then name theirs',
      ask: 'How many paragraphs has it? Citations then name theirs',
      wrong: ofKey('paragraphs'),
    },
    {
      name: 'note',
      takes: 'what to bear in mind',
      ask: 'What should readers bear in mind?',
      wrong: ofKey('note'),
    },
    { name: 'phrase', takes: 'a few words of it: finds their paragraph, and prints the citation' },
  ],
  build: (given) => {
    const url = urlOf(one(given, 'url') ?? '')
    const { title, publication } = { title: one(given, 'title'), publication: one(given, 'publication') }
    if (!url && !title) return { refusal: 'It has no address, and no title: give one of them.' }
    const {
      type = url ? 'webpage' : 'document',
      unread = 'not looked up yet',
      undated = unread,
    } = {
      type: one(given, fromPage.type),
      unread: one(given, fromPage.unread),
      undated: one(given, fromPage.undated),
    }
    return {
      named: publication ?? (url ? wordsOfAddress(url) : (title ?? '')),
      besides: title ?? titleOf(url ?? ''),
      record: {
        type: one(given, 'type') ?? type,
        ...titleKeys(title, url ?? '', { draft: true }),
        'container-title': publication ?? shorten(url ? hostOf(url) : (title ?? ''), 100),
        author: unlessGiven(one(given, 'author'), unread),
        issued: unlessGiven(one(given, 'issued'), undated),
        accessed: unlessGiven(one(given, 'accessed'), 'not noted'),
        ...optional('URL', url),
        ...optional('archive_location', one(given, 'kept')),
        language: unlessGiven(one(given, 'language'), one(given, fromPage.unread) ?? 'not noted'),
        ...optional('paragraphs', one(given, 'paragraphs')),
        note: one(given, 'note') ?? 'Nobody has written yet what to bear in mind when reading it.',
      },
    }
  },
  next: (id, given) => {
    const url = urlOf(one(given, 'url') ?? '')
    return [
      `Cite it behind what it supports: [@${id}${given['paragraphs'] ? ', ¶ 1' : ''}]. Write in the file what is not known yet.`,
      ...(given['title'] ? [] : [`It is a draft, and so is what cites it. ${untitled}`]),
      ...(url && isUnencrypted(url) ? [insecure] : []),
    ].join('\n')
  },
} satisfies EntryKind as EntryKind

function urlOf(written: string): string | undefined {
  const address = readAddress(written)
  return address.is === 'document' ? address.url : undefined
}

/** That it is no address, or that of a document which is a source already. */
function wrongAddress(written: string, { entries, content }: SiteSoFar): string | undefined {
  // Where it is without one, another field says.
  if (!written.trim()) return undefined
  const address = readAddress(written)
  if (address.is === 'refused') return `“${shorten(written, 200)}” cannot be a source. ${address.why}`
  if (address.is === 'mail') return 'A source is a document, and no mailbox.'
  const there = sourceAt(address.url, { entries, content })
  return there && `It is the source “${there.id}” already: ${there.file}.`
}

/** The source that has an address, however that is written. */
export function sourceAt(url: string, { entries, content }: Pick<SiteSoFar, 'entries' | 'content'>) {
  const known = entries.sources.map(({ id, record }) => ({ id, url: record.URL, counted: false }))
  const found = createSources(known, content.ids.sources).cite({ url })
  return entries.sources.find(({ id }) => found.as === 'citation' && id === found.id)
}
