import { searchFiles as filesOf } from '../search/search-files.ts'
import type { Timeline } from '../timeline/types.ts'
import type { SiteFile } from './file.ts'

/** What the search reads. */
export const searchFiles = (timeline: Timeline): SiteFile[] =>
  filesOf(timeline).map(({ path, text }) => ({ path, make: () => text }))
