import { isUnknown } from '../schemas/fields.ts'
import type { JoinedCitation } from './types.ts'

/**
 * Where a citation leads: to the passage in the original, and beside it in the copy where there is one; the other way round
 * where the original is gone. `robust` are the attributes of Robust Links (https://robustlinks.mementoweb.org/spec/), none
 * without a copy. A source without an address leads nowhere.
 */
export function robustLink({ source, passage, archived }: Cited): RobustLink {
  if (passage === undefined || source.URL === undefined) return { isCopy: false, robust: {} }
  if (!archived) return { first: passage, isCopy: false, robust: {} }
  const dates = [source.captured, source.accessed].flatMap((one) =>
    !one || isUnknown(one) ? [] : [one.edtf],
  )
  const date = dates.find((edtf) => /^\d{4}-\d\d-\d\d/.test(edtf))
  const robust = {
    'data-originalurl': source.URL,
    'data-versionurl': source.archive ?? archived,
    ...(date && { 'data-versiondate': date }),
  }
  return source.gone
    ? { first: archived, other: passage, isCopy: true, robust }
    : { first: passage, other: archived, isCopy: false, robust }
}

type Cited = Pick<JoinedCitation, 'source' | 'passage' | 'archived'>

type RobustLink = {
  first?: string
  other?: string
  /** Whether `first` leads to the copy. */
  isCopy: boolean
  robust: Record<string, string>
}
