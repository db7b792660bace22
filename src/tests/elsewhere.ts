import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const YEARS = 10 * 365.25 * 24 * 60 * 60 * 1000

/** Options for Node under which a program finds folders in another order, another umask, and a clock that is ten years on. */
export const elsewhere = {
  NODE_OPTIONS: `--import=${import.meta.url}`,
  SOURCELINE_ELSEWHERE: '1',
}

if (process.env.SOURCELINE_ELSEWHERE) {
  process.umask(0o077)
  disturbFolders()
  disturbClock()
}

function disturbFolders(): void {
  const { globSync, readdirSync } = fs
  const { readdir } = fs.promises
  const disturbed = <T>(names: T[]) => names.toReversed()
  Object.assign(fs, {
    globSync: (...given: Parameters<typeof globSync>) => disturbed<unknown>(globSync(...given)),
    readdirSync: (...given: Parameters<typeof readdirSync>) => disturbed<unknown>(readdirSync(...given)),
  })
  Object.assign(fs.promises, {
    readdir: async (...given: Parameters<typeof readdir>) => disturbed(await readdir(...given)),
  })
  syncBuiltinESMExports()
}

function disturbClock(): void {
  const { now } = Date
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, as) =>
      Reflect.construct(target, given.length ? given : [now() + YEARS], as) as object,
    get: (target, name) => (name === 'now' ? () => now() + YEARS : (Reflect.get(target, name) as unknown)),
  })
}
