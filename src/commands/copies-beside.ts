import { basename, resolve } from 'node:path'

/** Where copies of sources are kept if nothing else is said: beside the project, since most may not be published. */
export const copiesBeside = (project: string) => `../${basename(resolve(project))}-copies`
