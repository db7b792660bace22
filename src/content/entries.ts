import type { z } from 'astro/zod'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import type { IssueKind } from '../issues/kinds.ts'
import { parseBody } from '../markdown/body.ts'
import type { Body } from '../markdown/types.ts'
import { differenceSchema, type DifferenceRecord } from '../schemas/difference.ts'
import { eventSchema, type EventRecord } from '../schemas/event.ts'
import { personSchema, type PersonRecord } from '../schemas/person.ts'
import { placeSchema, type PlaceRecord } from '../schemas/place.ts'
import { sourceSchema, type SourceRecord } from '../schemas/source.ts'
import type { Content, ContentFile } from './files.ts'
import { splitFrontmatter } from './frontmatter.ts'
import type { Path } from './paths.ts'
import { parseRecord, type Parsed, placesOf } from './record.ts'
import type { Folder } from './slots.ts'

/** A content file after reading: its record by the schema, and the Markdown texts in it by the path of their key. */
export type CheckedEntry<Record> = {
  id: string
  /** Relative to the project. */
  file: string
  record: Record
  texts: Map<string, Body>
}

/** The same while it may have mistakes. */
export type Entry<Record> = CheckedEntry<Record> & {
  /** Whether all of the record is right. */
  whole: boolean
  placeOf: (path: Path) => Place
}

export type Entries = {
  events: Entry<EventRecord>[]
  sources: Entry<SourceRecord>[]
  people: Entry<PersonRecord>[]
  places: Entry<PlaceRecord>[]
  differences: Entry<DifferenceRecord>[]
}

export type CheckedEntries = { [Folder in keyof Entries]: CheckedEntry<Entries[Folder][number]['record']>[] }

/** Entries while they may still have mistakes: of each record, the keys whose values are right. */
export type Unchecked = { [Folder in keyof Entries]: Entry<Partial<Entries[Folder][number]['record']>>[] }

/** Those in which no issue was found. */
export const entriesOf = (unchecked: Unchecked) => unchecked as Entries

/** What an event may lack while it is a draft. */
export const mayLackInDrafts: IssueKind[] = [
  'uncited',
  'quotation-uncited',
  'quotation-unattributed',
  'quotation-unbalanced',
]

/** What a file says by itself: plain values, which can be kept, and pass from one thread to another. */
export type Own = { record: object; whole: boolean; texts: Map<string, Body>; issues: Issue[] }

export type ReadOwn = (folder: Folder, file: ContentFile) => Own

/** Puts together what every file of the five folders says by itself; what one says of another is checked later. */
export function readEntries(content: Content, readOwn: ReadOwn): { unchecked: Unchecked; issues: Issue[] } {
  const issues: Issue[] = []
  const entries = (folder: Folder) =>
    content[folder].map((file) => {
      const { issues: found, ...own } = readOwn(folder, file)
      issues.push(...found)
      return { ...own, id: file.id, file: file.path, placeOf: placesIn(folder, file) }
    })
  const unchecked: Unchecked = {
    events: entries('events'),
    sources: entries('sources'),
    people: entries('people'),
    places: entries('places'),
    differences: entries('differences'),
  }
  return { unchecked, issues }
}

/** Reads files one by one. Dates are in the story’s time zone. */
export function readerFor(zone: string): ReadOwn {
  // Making a schema costs as much as reading a file by it.
  const [ofEvent, ofSource, ofDifference] = [eventSchema(zone), sourceSchema(zone), differenceSchema(zone)]
  const accounts = [
    ['accounts', '*', 'account'],
    ['why', 'text'],
  ]
  const readers: Record<Folder, (file: ContentFile) => Own> = {
    events: (file) => readEvent(file, ofEvent, zone),
    sources: (file) => readYamlEntry(file, ofSource, [], zone),
    people: (file) => readYamlEntry(file, personSchema, [['role'], ['note']], zone),
    places: (file) => readYamlEntry(file, placeSchema, [['what'], ['coordinates']], zone),
    differences: (file) => readYamlEntry(file, ofDifference, accounts, zone),
  }
  return (folder, file) => readers[folder](file)
}

/** Few are ever asked for their places, for a mistake: only then is the file read once more. */
function placesIn(folder: Folder, { path, text }: ContentFile): (path: Path) => Place {
  const start: Place = { file: path, line: 1, column: 1 }
  let places: ((path: Path) => Place) | undefined
  const read = () => {
    if (folder !== 'events') return placesOf(text, start)
    const parts = splitFrontmatter(text, path)
    return parts ? placesOf(parts.yaml, { ...start, line: parts.yamlLine }) : () => start
  }
  return (of) => (places ??= read())(of)
}

function readEvent({ path, text }: ContentFile, schema: ReturnType<typeof eventSchema>, zone: string): Own {
  const start: Place = { file: path, line: 1, column: 1 }
  const parts = splitFrontmatter(text, path)
  if (!parts)
    return { record: {}, whole: false, texts: new Map(), issues: [issue('no-frontmatter', start, {})] }
  const parsed = parseRecord(parts.yaml, schema, { ...start, line: parts.yamlLine })
  const body = parseBody(parts.body, { placeAt: parts.bodyAt, zone, rule: 'cited' })
  const beside = readTexts(parsed, [['image', 'caption'], ['inferred']], zone)
  const empty = body.statements.length === 0 && body.issues.length === 0
  const wrong = [...body.issues, ...beside.issues].filter(
    ({ kind }) => !parsed.part.draft || !mayLackInDrafts.includes(kind),
  )
  return {
    ...recordOf(parsed),
    texts: beside.texts.set('body', body),
    issues: [...parsed.issues, ...wrong, ...(empty ? [issue('no-text', parts.bodyAt(0), {})] : [])],
  }
}

/** `patterns` are the paths of the Markdown texts, `*` for every item of a list. */
function readYamlEntry<Schema extends z.ZodObject>(
  { path, text }: ContentFile,
  schema: Schema,
  patterns: string[][],
  zone: string,
): Own {
  const parsed = parseRecord(text, schema, { file: path, line: 1, column: 1 })
  const { texts, issues } = readTexts(parsed, patterns, zone)
  return { ...recordOf(parsed), texts, issues: [...parsed.issues, ...issues] }
}

function readTexts(parsed: Parsed<unknown>, patterns: string[][], zone: string) {
  const texts = new Map<string, Body>()
  const issues: Issue[] = []
  for (const found of patterns.flatMap(parsed.textsAt)) {
    const body = parseBody(found.text, { placeAt: found.placeAt, zone, rule: ruleOf(found.path, parsed) })
    issues.push(...body.issues, ...refuseBlocks(body, found.placeAt(0)))
    texts.set(found.path.join('.'), body)
  }
  return { texts, issues }
}

const recordOf = <Value extends object>({ value, part }: Parsed<Value>) => ({
  record: part,
  whole: value !== undefined,
})

/** A text beside which stands `editor: true`, or what may be meant for it, is the editor’s own and needs no citation. */
function ruleOf(path: Path, { textsAt }: Parsed<unknown>): 'cited' | 'free' {
  const [beside] = textsAt([...path.slice(0, -1).map(String), 'editor'])
  return beside && beside.text !== 'false' ? 'free' : 'cited'
}

function refuseBlocks({ statements }: Body, at: Place): Issue[] {
  const [first, second] = statements
  const instead = 'Write it as one paragraph.'
  if (second) return [issue('markdown', at, { what: 'A second paragraph', instead })]
  if (!first || first.block === 'paragraph') return []
  return [issue('markdown', at, { what: 'A list, heading or block quotation', instead })]
}
