import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

// `npm test` keeps every promise, in minutes. `--mode long` runs what takes longer, and nothing else: random texts in great
// number, many builds, and units in a second zone that need not know of time. `npm run test:all` does both.

// In two zones more than a day apart, whatever depends on the machine's clock or zone gives different days.
const [zone, otherZone] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const

/** What knows time is tried in both zones each time, all else in the second one only in long runs. */
const timely =
  /^src\/(?:time|words|content|timeline|outputs|authoring\/(?:form|history|import|new))\/|^src\/tests\/zones\./

/** Of the tests that need a browser or a built site: those that build many times, or count milliseconds. */
const long = /\/(?:at-once|bench|builds|crowds|faults|kills|mistakes|speed)\.test\.ts$/

/** What is shorter in `npm test`: it tries texts at random, or asks random.ts how much to do. */
const lengthened = /\/random\.ts'|from 'fast-check'/

const tests = globSync('src/**/*.test.ts').map((file) => file.replaceAll('\\', '/'))
const isOfSite = (file: string) => /^src\/tests\/(?!zones\.)[^/]+$/.test(file)
const units = tests.filter((file) => !isOfSite(file))
const ofSite = tests.filter(isOfSite)
const hasMore = (file: string) => lengthened.test(readFileSync(file, 'utf8'))

export default defineConfig(({ mode }) => {
  const isLong = mode === 'long'
  const common = {
    // A thread cannot have a time zone or a folder of its own.
    pool: 'forks' as const,
    // To begin a process for each file would take longer than most of them do.
    isolate: false,
    // No promise is about how busy a machine is.
    testTimeout: 60_000,
    setupFiles: ['src/tests/random.ts'],
  }
  const env = {
    SOURCELINE_LONG: isLong ? '1' : '',
    // Of a command that a test starts, half of the time would be to read what it is made of.
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
  }
  const site = {
    ...common,
    env,
    globalSetup: 'src/tests/setup.ts',
    setupFiles: [...common.setupFiles, 'src/tests/at-site.ts'],
    testTimeout: isLong ? 400_000 : 120_000,
    hookTimeout: 400_000,
  }
  const unitsIn = (TZ: string, include: string[]) => ({
    test: { ...common, name: TZ, include, env: { ...env, TZ } },
  })
  const isTimed = (file: string) => file.endsWith('/speed.test.ts')
  return {
    test: {
      // One process fewer than processors, which is what vitest begins, leaves half of a small machine idle.
      maxWorkers: '100%',
      projects: isLong
        ? [
            unitsIn(zone, units.filter(hasMore)),
            unitsIn(
              otherZone,
              units.filter((file) => !timely.test(file) || hasMore(file)),
            ),
            {
              test: {
                ...site,
                name: 'site',
                include: ofSite.filter((file) => !isTimed(file) && (long.test(file) || hasMore(file))),
              },
            },
            // After all others: what is timed has the machine for itself.
            {
              test: { ...site, name: 'speed', include: ofSite.filter(isTimed), sequence: { groupOrder: 1 } },
            },
          ]
        : [
            unitsIn(zone, units),
            unitsIn(
              otherZone,
              units.filter((file) => timely.test(file)),
            ),
            { test: { ...site, name: 'site', include: ofSite.filter((file) => !long.test(file)) } },
          ],
    },
  }
})
