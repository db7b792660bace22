import type { EventDate } from '../time/date.ts'

/** In the order of their days, the latest first; of one day, as they were. */
export const newestFirst = <One extends { date: EventDate }>(some: One[]): One[] =>
  some.toSorted((a, b) => (a.date.edtf < b.date.edtf ? 1 : a.date.edtf > b.date.edtf ? -1 : 0))
