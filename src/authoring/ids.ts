import { isReserved } from '../schemas/fields.ts'

/** An import has at most 20,000 rows, and content/ at most 30,000 files. */
const mostNumbers = 100_000

/** The first of `wishes` that is free, or else the last of them with a number. Throws if 100,000 ids are taken. */
export function freeId(wishes: string[], isTaken: (id: string) => boolean, shape = unchanged): string {
  const wished = wishes.map(shape).find((id) => !isTaken(id))
  if (wished) return wished
  const last = wishes.at(-1) ?? 'entry'
  for (let number = 2; number < mostNumbers; number++) {
    const id = shape(`${last}-${number}`)
    if (!isTaken(id)) return id
  }
  throw new Error(`There is no free id like “${last}”.`)
}

/**
 * The same for events. The timeline page has ids for its own parts, and all that begin like them: `by-1968-staff-doubled`
 * becomes `event-by-1968-staff-doubled`.
 */
export const freeEventId = (wishes: string[], isTaken: (id: string) => boolean) =>
  freeId(wishes, isTaken, unreserved)

const unreserved = (id: string) => (isReserved(id) ? `event-${id}` : id)
const unchanged = (id: string) => id
