import { readEdtf } from '../read-edtf.ts'
import { isProblem } from '../problem.ts'
import type { DateOptions } from './options.ts'
import { readParts, type PartialDate } from './parts.ts'
import { isOngoing } from './around.ts'
import { edtfOf, readSingle, type Read, type Sides } from './single.ts'

const separators = [
  /\s*[–—‒−]\s*/u,
  /\s+-\s+/,
  /\s+(?:to|until|till|through|thru|and|по|до|и|au|à|bis|und|et|hasta|al|y)\s+/iu,
  /\s*\/\s*/,
  /(?<=\p{L}\.?)-(?=\p{L})/u,
  /(?<=\d)-(?=\d)/,
  /(?<=\d(?:st|nd|rd|th)?)-(?=\d|\p{L})/u,
]

/** Two dates with something between them, each as far as it is said: `10–12 April 1945`. Undefined if it is no range. */
export function rangeIn(text: string, options: DateOptions): Read | undefined {
  // What is a date as a whole is no range: 13-01-2012, 1/13/2012, 2012-01-13 15:00.
  if (readSingle(text, options).all.length > 0) return undefined
  for (const separator of separators) {
    const match = [...text.matchAll(new RegExp(separator, 'giu'))]
    if (match.length !== 1 || !match[0]) continue
    const left = text.slice(0, match[0].index).trim()
    const right = text.slice(match[0].index + match[0][0].length).trim()
    if (!left || !right) continue
    const read = between(left, right, options)
    if (read) return read
  }
  return undefined
}

function between(left: string, right: string, options: DateOptions): Read | undefined {
  if (isOngoing(right)) {
    const start = readSingle(left, options)
    return start.all.length > 0
      ? { ...start, all: start.all.map((one) => ({ ...one, to: '..' })) }
      : undefined
  }
  if (/:\d\d/.test(left + right))
    return joined(readSingle(left, options), readSingle(right, options), options)
  const starts = readParts(left, options, false).all
  const ends = readParts(right, options, false).all
  const pairs = starts.flatMap((start) =>
    ends.flatMap((end): Sides[] => {
      const [first, last] = completed(start, end)
      const [a, b] = [edtfOf(first, options.zone), edtfOf(last, options.zone)].map((one, index) =>
        one?.includes('X') ? one.replaceAll('X', index === 0 ? '0' : '9') : one,
      )
      if (!a || !b || a.includes('/') || b.includes('/')) return []
      const known = !/-2[1-4]$/.test(a + b) && isProblem(readEdtf(`${a}/${b}`, options.zone))
      const choice = [...new Set([start.choice, end.choice])].filter(Boolean).join(', and ')
      return known ? [] : [{ from: a, to: b, choice: choice || undefined }]
    }),
  )
  return pairs.length > 0 ? { all: pairs, notes: [] } : undefined
}

function joined(from: Read, to: Read, { zone }: DateOptions): Read | undefined {
  const all = from.all.flatMap((a) =>
    to.all.flatMap((b) =>
      isProblem(readEdtf(`${a.from}/${b.from}`, zone))
        ? []
        : [{ from: a.from, to: b.from, choice: a.choice }],
    ),
  )
  return all.length > 0 ? { all, notes: [...new Set([...from.notes, ...to.notes])] } : undefined
}

/** What one side leaves out, the other says: the year at the end, the month at either. */
function completed(start: PartialDate, end: PartialDate): [PartialDate, PartialDate] {
  const first = { ...start }
  const last = { ...end }
  if (first.edtf || last.edtf) return [first, last]
  const bare = (one: PartialDate) =>
    one.day !== undefined && one.month === undefined && one.year === undefined
  // “1945–46”
  if (first.year !== undefined && first.month === undefined && bare(last)) {
    const digits = String(last.day).padStart(2, '0')
    return [first, { year: Number(String(first.year).slice(0, -2) + digits) }]
  }
  if (first.year === undefined && last.year !== undefined) first.year = last.year
  if (first.month === undefined && last.month !== undefined && first.day !== undefined)
    first.month = last.month
  if (last.month === undefined && first.month !== undefined && last.day !== undefined)
    last.month = first.month
  if (last.year === undefined && first.year !== undefined) last.year = first.year
  return [first, last]
}
