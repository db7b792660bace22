import { anchorOf, openSideOf } from '../time/date.ts'
import type { TimelineEvent } from './types.ts'

/** How much is known of an event’s date, as the mark that stands for it on a rail. */
export type Mark = 'dot' | 'ring' | 'quiet-ring' | 'open-ring' | 'span' | 'until' | 'since'

export function markOf({ date, kind }: Pick<TimelineEvent, 'date' | 'kind'>): Mark {
  if (kind === 'to-come') return 'open-ring'
  if (date.kind === 'interval') return 'span'
  const open = openSideOf(date)
  if (open) return open === 'start' ? 'until' : 'since'
  const at = anchorOf(date)
  if (at.approximate || at.uncertain) return 'ring'
  switch (at.precision) {
    case 'century':
    case 'decade':
    case 'season':
    case 'year':
      return 'quiet-ring'
    case 'month':
      return kind === 'background' ? 'quiet-ring' : 'ring'
    case 'day':
    case 'minute':
      return 'dot'
  }
}
