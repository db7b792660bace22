import type { z } from 'astro/zod'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { IssueKind } from '../issues/kinds.ts'
import type { Body } from '../markdown/types.ts'
import { differenceSchema, type DifferenceRecord } from '../schemas/difference.ts'
import { eventSchema, type EventRecord } from '../schemas/event.ts'
import { personSchema, type PersonRecord } from '../schemas/person.ts'
import { placeSchema, type PlaceRecord } from '../schemas/place.ts'
import { sourceSchema, type SourceRecord } from '../schemas/source.ts'
import { withdrawnSchema, type WithdrawnRecord } from '../schemas/withdrawn.ts'
import type { Content, ContentFile } from './files.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readBody } from './body.ts'
import { splitFrontmatter } from './frontmatter.ts'
import type { Path } from './paths.ts'
import { parseRecord, type Parsed, placesOf } from './record.ts'

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
  placeOf: (path: Path) => Position
}

export type Entries = {
  events: Entry<EventRecord>[]
  sources: Entry<SourceRecord>[]
  people: Entry<PersonRecord>[]
  places: Entry<PlaceRecord>[]
  differences: Entry<DifferenceRecord>[]
  withdrawn: Entry<WithdrawnRecord>[]
}

export type CheckedEntries = { [Folder in keyof Entries]: CheckedEntry<Entries[Folder][number]['record']>[] }

/** Entries while they may still have mistakes: of each record, the keys whose values are right. */
export type Unchecked = { [Folder in keyof Entries]: Entry<Partial<Entries[Folder][number]['record']>>[] }

/** Those in which no issue was found. */
export const entriesOf = (unchecked: Unchecked) => unchecked as Entries

/** What an event may lack while it is a draft. */
export const mayLackInDrafts: IssueKind[] = [
  'uncited',
  'named-source',
  'quotation-uncited',
  'quotation-unbalanced',
]

/** What a file says by itself: plain values, which can be kept, and pass from one thread to another. */
export type FileReading = { record: object; whole: boolean; texts: Map<string, Body>; issues: Issue[] }

export type ReadOwn = (folder: keyof Entries, file: ContentFile) => FileReading

/** Puts together what every file of the folders says by itself; what one says of another is checked later. */
export function readEntries(
  content: Pick<Content, keyof Entries>,
  readOwn: ReadOwn,
): { unchecked: Unchecked; issues: Issue[] } {
  const issues: Issue[] = []
  const entries = (folder: keyof Entries) =>
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
    withdrawn: entries('withdrawn'),
  }
  return { unchecked, issues }
}

/** Reads files one by one. Their dates stay as they are written; those that the story’s zone does not have are mistakes. */
export function readerFor(where: ZoneAndLanguage): ReadOwn {
  const accounts = [
    ['accounts', '*', 'account'],
    ['why', 'text'],
  ]
  const readers: Record<keyof Entries, (file: ContentFile) => FileReading> = {
    events: (file) => readEvent(file, where),
    sources: (file) => readYamlEntry(file, sourceSchema, [], where),
    people: (file) => readYamlEntry(file, personSchema, [['role'], ['note']], where),
    places: (file) => readYamlEntry(file, placeSchema, [['what'], ['coordinates']], where),
    differences: (file) => readYamlEntry(file, differenceSchema, accounts, where),
    withdrawn: (file) => readYamlEntry(file, withdrawnSchema, [], where),
  }
  return (folder, file) => readers[folder](file)
}

/** Few are ever asked for their places, for a mistake: only then is the file read once more. */
function placesIn(folder: keyof Entries, { path, text }: ContentFile): (path: Path) => Position {
  const start: Position = { file: path, line: 1, column: 1 }
  let places: ((path: Path) => Position) | undefined
  const read = () => {
    if (folder !== 'events') return placesOf(text, start)
    const parts = splitFrontmatter(text, path)
    return parts ? placesOf(parts.yaml, { ...start, line: parts.yamlLine }) : () => start
  }
  return (of) => (places ??= read())(of)
}

function readEvent({ path, text }: ContentFile, where: ZoneAndLanguage): FileReading {
  const start: Position = { file: path, line: 1, column: 1 }
  const parts = splitFrontmatter(text, path)
  if (!parts)
    return { record: {}, whole: false, texts: new Map(), issues: [issue('no-frontmatter', start, {})] }
  const parsed = parseRecord(parts.yaml, eventSchema, { ...start, line: parts.yamlLine }, where)
  const body = readBody(parts.body, { placeAt: parts.bodyAt, rule: 'cited' }, where)
  const others = readTexts(parsed, [['image', 'caption'], ['inferred']], where)
  const empty = body.statements.length === 0 && body.issues.length === 0
  const wrong = [...body.issues, ...others.issues].filter(
    ({ kind }) => !parsed.part.draft || !mayLackInDrafts.includes(kind),
  )
  return {
    ...recordOf(parsed),
    texts: others.texts.set('body', body),
    issues: [...parsed.issues, ...wrong, ...(empty ? [issue('no-text', parts.bodyAt(0), {})] : [])],
  }
}

/** `patterns` are the paths of the Markdown texts, `*` for every item of a list. */
function readYamlEntry<Schema extends z.ZodObject>(
  { path, text }: ContentFile,
  schema: Schema,
  patterns: string[][],
  where: ZoneAndLanguage,
): FileReading {
  const parsed = parseRecord(text, schema, { file: path, line: 1, column: 1 }, where)
  const { texts, issues } = readTexts(parsed, patterns, where)
  return { ...recordOf(parsed), texts, issues: [...parsed.issues, ...issues] }
}

function readTexts(parsed: Parsed<unknown>, patterns: string[][], where: ZoneAndLanguage) {
  const texts = new Map<string, Body>()
  const issues: Issue[] = []
  for (const found of patterns.flatMap(parsed.textsAt)) {
    const body = readBody(found.text, { placeAt: found.placeAt, rule: ruleOf(found.path, parsed) }, where)
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

function refuseBlocks({ statements }: Body, at: Position): Issue[] {
  const [first, second] = statements
  const instead = 'Write it as one paragraph.'
  if (second) return [issue('markdown', at, { what: 'A second paragraph', instead })]
  if (!first || (first.tree.children.length === 1 && first.tree.children[0]?.type === 'paragraph')) return []
  return [issue('markdown', at, { what: 'A list, table, heading or block quotation', instead })]
}
