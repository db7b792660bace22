import { longestShort } from '../../schemas/event.ts'
import type { TimelineEvent } from '../../timeline/types.ts'

/** An event’s name in a picture: its short title, or else its title, cut where a word ends. */
export function shortName({ short, title }: Pick<TimelineEvent, 'short' | 'title'>): string {
  const name = short ?? title
  const letters = [...name]
  if (letters.length <= longestShort) return name
  const cut = letters.slice(0, longestShort).join('')
  return `${cut.replace(/[\s\p{P}]+\S*$/u, '') || cut}…`
}
