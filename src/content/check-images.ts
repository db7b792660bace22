import { issue, type Issue } from '../issues/issue.ts'
import { nearestIn } from '../issues/nearest.ts'
import type { Unchecked } from './entries.ts'

/** That each image which an event names is there. `names` are those of all files in content/images/. */
export function checkImages(events: Unchecked['events'], names: Set<string>): Issue[] {
  const near = nearestIn(names)
  return events.flatMap(({ record: { image }, placeOf }) =>
    !image || names.has(image.file)
      ? []
      : [issue('image-missing', placeOf(['image', 'file']), { file: image.file, near: near(image.file) })],
  )
}
