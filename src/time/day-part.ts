import { endReading, minuteAt, dayOf, startReading } from './calendar.ts'
import type { EventDate, PartOfDay, WrittenDate } from './date.ts'
import { isoOf } from './iso.ts'
import { boundsIn } from './zone.ts'

/** Whether a date is one day, of which a part can be named. */
export const isOneDay = (date: EventDate | WrittenDate): boolean =>
  date.kind === 'moment' && date.at.precision === 'day'

/** A part of the day that a date names; the date itself if it is not one day. The day after a night is in `zone`. */
export function inPart(date: EventDate, name: PartOfDay, zone: string): EventDate {
  if (date.kind !== 'moment' || date.at.precision !== 'day') return date
  if (name !== 'night') return { ...date, part: { name } }
  const { approximate, uncertain } = date.at
  const day = dayOf(minuteAt(endReading(date.at), 0))
  const bounds = boundsIn(startReading(day), endReading(day), zone)
  return { ...date, part: { name, next: { ...day, approximate, uncertain, edtf: isoOf(day), ...bounds } } }
}
