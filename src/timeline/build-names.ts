import type { Body } from '../markdown/types.ts'
import type { CheckedEntries } from '../content/entries.ts'
import { at, empty, joinStatements, type JoinContext } from './join.ts'
import type { Person, Place } from './types.ts'
import { entryPath } from '../urls/addresses.ts'

/** Enters all people into the context, then joins their texts; their events are added when those are joined. */
export function joinPeople(entries: CheckedEntries['people'], context: JoinContext): Person[] {
  for (const { id, record } of entries) {
    const spellings = record.spellings.map(({ name, sources }) => ({
      name,
      sources: sources.map((source) => at(context.sources, source)),
    }))
    context.people.set(id, { ...record, id, spellings, role: empty(), note: undefined, events: [] })
  }
  return entries.map(({ id, record, texts }) => {
    const owner = { title: record.name, path: entryPath('people', id), prefix: `person.${id}` }
    const [role = empty(), note] = joinStatements([texts.get('role'), texts.get('note')], owner, [], context)
    return Object.assign(at(context.people, id), { role, note })
  })
}

/** Places by id; their events are added when those are joined. */
export function joinPlaces(entries: CheckedEntries['places'], context: JoinContext): Map<string, Place> {
  const places = entries.map(({ id, record, texts }): Place => {
    const owner = { title: record.name, path: entryPath('places', id), prefix: `place.${id}` }
    const position = record.coordinates && context.words.map.position(record.coordinates)
    const bodies = [texts.get('what'), asSaid(position, texts.get('coordinates'))]
    const [what = empty(), statement = empty()] = joinStatements(bodies, owner, [], context)
    const coordinates = record.coordinates && { ...record.coordinates, statement }
    return { ...record, id, what, coordinates, events: [] }
  })
  return new Map(places.map((place) => [place.id, place]))
}

/** Coordinates with their citations, in the words of the interface instead of two numbers. */
function asSaid(position: string | undefined, body: Body | undefined): Body | undefined {
  const [statement] = body?.statements ?? []
  if (!body || !position || !statement) return body
  const [paragraph] = statement.tree.children
  if (paragraph?.type !== 'paragraph') return body
  const [numbers, ...citations] = paragraph.children
  if (numbers?.type !== 'text') return body
  const said = { ...paragraph, children: [{ ...numbers, value: `${position} ` }, ...citations] }
  return { ...body, statements: [{ ...statement, tree: { type: 'root', children: [said] }, text: position }] }
}
