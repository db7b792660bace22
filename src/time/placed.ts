import type { EventDate, WrittenDate } from './date.ts'
import { placeDate } from './place.ts'
import { type Flaw, isProblem } from './problem.ts'

/** A record with each date in the story’s zone. */
export type Placed<Value> = Value extends WrittenDate
  ? EventDate
  : Value extends readonly (infer One)[]
    ? Placed<One>[]
    : Value extends object
      ? { [Key in keyof Value]: Placed<Value[Key]> }
      : Value

/** A written date that the story’s zone does not have, and where it stands in its record. */
export type Unplaced = { path: (string | number)[]; edtf: string; flaw: Flaw }

/**
 * A record (plain values) with each written date in it placed in a zone. Dates have been checked by then: one that the
 * zone does not have is a mistake of the caller, and throws.
 *
 *     placed({ title: 'It rained', date: parseWritten('2020-10-05') }, 'Asia/Kathmandu')
 *     //=> { title: 'It rained', date: { kind: 'moment', edtf: '2020-10-05', at: { precision: 'day', earliest: …, … } } }
 */
export function placed<Value>(record: Value, zone: string): Placed<Value> {
  return mapDates(record, [], (date, path) => {
    const here = placeDate(date, zone)
    if (isProblem(here)) throw new Error(`${path.join('.')}: ${date.edtf} was not checked (${here.problem})`)
    return here
  }) as Placed<Value>
}

/** Every written date in a record that cannot be placed in a zone, in the order of the record. */
export function unplacedIn(record: unknown, zone: string): Unplaced[] {
  const found: Unplaced[] = []
  mapDates(record, [], (date, path) => {
    const here = placeDate(date, zone)
    if (isProblem(here)) found.push({ path, edtf: date.edtf, flaw: here })
    return date
  })
  return found
}

type Path = (string | number)[]

function mapDates(value: unknown, path: Path, change: (date: WrittenDate, path: Path) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isDate(value)) return change(value, path)
  if (Array.isArray(value)) return value.map((one, index) => mapDates(one, [...path, index], change))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapDates(one, [...path, key], change)]),
  )
}

/** No other object in a record has a text `edtf`. */
const isDate = (value: object): value is WrittenDate => 'edtf' in value
