import { dayOf, minuteAt } from './calendar.ts'
import { isoOf } from './iso.ts'
import { offsetAt } from './zone.ts'

/** The day of ISO 8601 that it is in a zone at an instant, in milliseconds since the epoch. */
export const dayIn = (zone: string, now: number) => isoOf(dayOf(minuteAt(now, offsetAt(now, zone))))
