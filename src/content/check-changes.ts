import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Unchecked } from './entries.ts'

/**
 * A change of something published came after its publication, and not later than today. `published` is the day of the
 * story’s publication, undefined if it is not known, and `today` the day in the story’s zone, both as `2026-11-22`.
 */
export function checkChanges(
  { events, withdrawn }: Unchecked,
  published: string | undefined,
  today: string,
): Issue[] {
  const check = (what: string, day: string, since: string | undefined, at: () => Position): Issue[] => {
    if (since !== undefined && day < since)
      return [issue('update-early', at(), { what, update: day, published: since })]
    return day > today ? [issue('update-late', at(), { what, update: day, today })] : []
  }
  return [
    ...events.flatMap(({ record, placeOf }) =>
      (record.updates ?? []).flatMap(({ date }, index) =>
        check('update', date.edtf, record.published?.edtf ?? published, () =>
          placeOf(['updates', index, 'date']),
        ),
      ),
    ),
    ...withdrawn.flatMap(({ record: { on }, placeOf }) =>
      on ? check('withdrawal', on.edtf, published, () => placeOf(['on'])) : [],
    ),
  ]
}
