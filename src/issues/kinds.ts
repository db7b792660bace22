import { fileKinds } from './kinds/files.ts'
import { imageKinds } from './kinds/images.ts'
import { ownKinds } from './kinds/own.ts'
import { recordKinds } from './kinds/records.ts'
import { siteKinds } from './kinds/site.ts'
import { sourceKinds } from './kinds/sources.ts'
import { textKinds } from './kinds/texts.ts'
import { wholeKinds } from './kinds/whole.ts'

/** Every mistake an author can make, in the words the author reads: in a terminal, a browser, a review and the README. */
export const kinds = {
  ...fileKinds,
  ...imageKinds,
  ...recordKinds,
  ...textKinds,
  ...wholeKinds,
  ...sourceKinds,
  ...siteKinds,
  ...ownKinds,
}

export type IssueKind = keyof typeof kinds
