import { anchorOf, type EventDate, openSideOf } from './date.ts'

/** How much is known of when an event was, in the order in which the key of the picture explains it. */
export const knowns = [
  'minute',
  'hours',
  'day',
  'inferred',
  'span',
  'within',
  'coarse',
  'about',
  'open',
  'to-come',
] as const
export type Certainty = (typeof knowns)[number]

/** An interval is what lasted; where it is inferred, it is the time within which something happened. */
export function knownOf({ date, kind, inferred }: Dated): Certainty {
  if (kind === 'to-come') return 'to-come'
  if (openSideOf(date)) return 'open'
  if (date.kind === 'interval') return inferred ? 'within' : 'span'
  const { precision, approximate, uncertain } = anchorOf(date)
  if (approximate || uncertain) return 'about'
  if (inferred) return 'inferred'
  if (precision === 'minute') return 'minute'
  if (precision !== 'day') return 'coarse'
  return date.part ? 'hours' : 'day'
}

/** An event as far as its time goes. */
type Dated = { date: EventDate; kind: string; inferred?: unknown }
