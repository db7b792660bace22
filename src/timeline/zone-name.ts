import { boundsOf } from '../time/date.ts'
import { onceFor } from '../time/once-for.ts'
import { offsetAt } from '../time/zone.ts'
import type { Timeline } from './types.ts'

const MINUTE = 60_000

/** The clocks by which the story goes, in words: `Bishkek time (UTC+6)`; with both offsets where they change in between. */
export const zoneName = onceFor(({ story, words }: Pick<Timeline, 'story' | 'words'>): string => {
  const { earliest, latest } = boundsOf(story.covers.when)
  const instants = [earliest, latest].filter((instant) => instant !== null)
  const offsets = new Set(instants.map((instant) => offsetText(offsetAt(instant, story.zone))))
  // UTC is no city’s.
  if (!story.zone.includes('/')) return [...offsets].join(' / ')
  const named = new Intl.DateTimeFormat(words.locale, { timeZone: story.zone, timeZoneName: 'longGeneric' })
  const name = named.formatToParts(instants[0]).find(({ type }) => type === 'timeZoneName')?.value
  const city = story.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? story.zone
  return words.about.zone({
    city,
    name: name && !name.startsWith('GMT') ? name : city,
    offsets: [...offsets].join(' / '),
  })
})

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE))
  if (minutes === 0) return 'UTC'
  const rest = minutes % 60
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
