import { anchorOf, openSideOf } from '../time/date.ts'
import type { TimelineEvent } from './types.ts'

/** How much is known of an event’s date, as the mark that stands for it on a rail. */
export type Mark = 'dot' | 'ring' | 'quiet-ring' | 'open-ring' | 'span' | 'until' | 'since'

export function markOf({ date, kind, inferred }: Pick<TimelineEvent, 'date' | 'kind' | 'inferred'>): Mark {
  if (kind === 'to-come') return 'open-ring'
  if (date.kind === 'interval') return inferred ? 'ring' : 'span'
  const open = openSideOf(date)
  if (open) return open === 'start' ? 'until' : 'since'
  const at = anchorOf(date)
  if (inferred) return 'ring'
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
