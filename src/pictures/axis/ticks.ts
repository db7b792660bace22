import { scaleUtc } from 'd3-scale'
import { minuteAt } from '../../time/calendar.ts'
import type { Fields } from '../../time/date.ts'
import type { Extent } from './extent.ts'

/** Where calendar units begin in a stretch of time: about `count` of them, and all of one kind. */
export function ticksOf({ from, to }: Extent, count: number): { reading: number; unit: Fields }[] {
  const readings = scaleUtc([from, to], [0, 1])
    .ticks(count)
    .map((date) => date.getTime())
    .filter((reading) => reading >= from && reading < to)
  const minutes = readings.map((reading) => minuteAt(reading, 0))
  const are = (test: (minute: (typeof minutes)[number]) => boolean) => minutes.every(test)
  const days = are(({ hour, minute }) => hour === 0 && minute === 0)
  const months = days && are(({ day }) => day === 1)
  const years = months && are(({ month }) => month === 1)
  const unitOf = ({ year, month, day, ...time }: (typeof minutes)[number]): Fields => {
    if (years) return { precision: 'year', year }
    if (months) return { precision: 'month', year, month }
    return days ? { precision: 'day', year, month, day } : { ...time, year, month, day }
  }
  return minutes.map((minute, index) => ({ reading: readings[index] ?? 0, unit: unitOf(minute) }))
}

/** The stretch, made longer so that it begins and ends with a unit of about `count` in it. */
export function roundOut({ from, to }: Extent, count: number): Extent {
  const [first = new Date(from), last = new Date(to)] = scaleUtc([from, to], [0, 1]).nice(count).domain()
  return { from: Math.min(from, first.getTime()), to: Math.max(to, last.getTime()) }
}
