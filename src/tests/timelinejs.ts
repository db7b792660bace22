import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder with what TimelineJS gives to a browser. */
export const library = join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs')), 'dist')
