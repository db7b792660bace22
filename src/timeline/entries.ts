import type { z } from 'astro/zod'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { parseBody } from '../markdown/body.ts'
import type { Body } from '../markdown/types.ts'
import { differenceSchema, type DifferenceRecord } from '../schemas/difference.ts'
import { eventSchema, type EventRecord } from '../schemas/event.ts'
import { personSchema, type PersonRecord } from '../schemas/person.ts'
import { placeSchema, type PlaceRecord } from '../schemas/place.ts'
import { sourceSchema, type SourceRecord } from '../schemas/source.ts'
import type { Content, ContentFile } from './files.ts'
import { splitFrontmatter } from './frontmatter.ts'
import { parseRecord } from './record.ts'

/** A content file after reading: its record by the schema, and the Markdown texts in it by the path of their key. */
export type Entry<Record> = {
  id: string
  file: string
  record: Record
  texts: Map<string, Body>
  placeOf: (path: readonly PropertyKey[]) => Place
}

export type Entries = {
  events: Entry<EventRecord>[]
  sources: Entry<SourceRecord>[]
  people: Entry<PersonRecord>[]
  places: Entry<PlaceRecord>[]
  differences: Entry<DifferenceRecord>[]
}

/** Reads every file of the five folders by itself; what one says of another is checked later. */
export function readEntries(content: Content, zone: string): { entries: Entries; issues: Issue[] } {
  const issues: Issue[] = []
  const readYaml = <Schema extends z.ZodType>(
    files: ContentFile[],
    schema: Schema,
    textsOf: (record: z.output<Schema>) => Texts,
  ) =>
    files.flatMap(({ id, path, text }): Entry<z.output<Schema>>[] => {
      const parsed = parseRecord(text, schema, { file: path, line: 1, column: 1 })
      issues.push(...parsed.issues)
      if (parsed.value === undefined) return []
      const texts = new Map<string, Body>()
      for (const [key, markdown, rule] of textsOf(parsed.value)) {
        const at = parsed.placeOf(key)
        const body = parseBody(markdown, { at, zone, rule })
        issues.push(...body.issues, ...refuseSecond(body, at))
        texts.set(key.join('.'), body)
      }
      return [{ id, file: path, record: parsed.value, texts, placeOf: parsed.placeOf }]
    })

  const readEvent = ({ id, path, text }: ContentFile): Entry<EventRecord>[] => {
    const parts = splitFrontmatter(text)
    if (!parts) {
      issues.push(issue('no-frontmatter', { file: path, line: 1, column: 1 }, {}))
      return []
    }
    const parsed = parseRecord(parts.yaml, eventSchema(zone), { file: path, line: parts.yamlLine, column: 1 })
    const at: Place = { file: path, line: parts.bodyLine, column: 1 }
    const body = parseBody(parts.body, { at, zone, rule: 'cited' })
    issues.push(...parsed.issues, ...body.issues)
    if (body.statements.length === 0 && body.issues.length === 0)
      issues.push(issue('uncited', at, { start: '' }))
    return parsed.value
      ? [{ id, file: path, record: parsed.value, texts: new Map([['body', body]]), placeOf: parsed.placeOf }]
      : []
  }

  const entries: Entries = {
    events: content.events.flatMap(readEvent),
    sources: readYaml(content.sources, sourceSchema(zone), () => []),
    people: readYaml(content.people, personSchema, ({ role, note }) => [
      [['role'], role, 'cited'],
      ...(note ? ([[['note'], note, 'cited']] satisfies Texts) : []),
    ]),
    places: readYaml(content.places, placeSchema, ({ what }) => [[['what'], what, 'cited']]),
    differences: readYaml(content.differences, differenceSchema(zone), ({ accounts, why }) => [
      ...accounts.map(({ account }, index): Texts[number] => [
        ['accounts', index, 'account'],
        account,
        'cited',
      ]),
      [['why', 'text'], why.text, why.editor ? 'free' : 'cited'],
    ]),
  }
  return { entries, issues }
}

type Texts = (readonly [path: readonly PropertyKey[], markdown: string, rule: 'cited' | 'free'])[]

function refuseSecond({ statements }: Body, at: Place): Issue[] {
  const [first, second] = statements
  if (!second && (!first || first.tree.type === 'paragraph')) return []
  const instead = 'Write it as one paragraph.'
  return [
    issue('markdown', at, {
      what: second ? 'A second paragraph' : 'A list, heading or block quotation',
      instead,
    }),
  ]
}
