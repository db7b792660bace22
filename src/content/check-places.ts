import { issue, type Issue } from '../issues/issue.ts'
import { countries } from '../map/codes.ts'
import { isNear } from '../map/country.ts'
import type { Unchecked } from './entries.ts'

/** Coordinates that are not where their country is: often the two numbers were swapped. */
export function checkCoordinates({ record, placeOf }: Unchecked['places'][number]): Issue[] {
  const { country, coordinates } = record
  if (!country || !coordinates) return []
  const { latitude, longitude } = coordinates
  if (isNear(country, [longitude, latitude])) return []
  const isSwapped = Math.abs(longitude) <= 90 && isNear(country, [latitude, longitude])
  const found = {
    written: `${latitude}, ${longitude}`,
    name: countries().get(country) ?? country,
    meant: isSwapped ? `${longitude}, ${latitude}` : undefined,
  }
  return [issue('outside-country', placeOf(['coordinates']), found)]
}
