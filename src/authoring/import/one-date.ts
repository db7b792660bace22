import type { DateOptions } from '../../time/written/options.ts'
import type { Lose } from './row.ts'
import { readDate, type ReadDate } from '../../time/written/read.ts'

type Field = { column: string; text: string }

/** The only date that a cell can mean; undefined, and a loss, if it is none or more than one. */
export function oneDate(
  field: Field,
  options: DateOptions,
  lose: Lose,
): { edtf: string; label?: string } | undefined {
  if (field.text === '') return undefined
  const read = readDate(field.text, options)
  const edtf = tellDate(read, field, lose)
  return edtf === undefined ? undefined : { edtf, ...(read.label && { label: read.label }) }
}

/** The same of what was read already. */
export function tellDate(
  { meanings, notes, why = '', maybe }: ReadDate,
  { column, text }: Field,
  lose: Lose,
) {
  const [only, ...others] = meanings
  if (only === undefined || others.length > 0) {
    lose(column, text, why, { detail: maybe ?? (meanings.length > 0 ? meanings.join(' or ') : undefined) })
    return undefined
  }
  for (const note of notes) lose(column, text, note, { level: 'note', detail: only })
  return only
}
