import { setTimeout } from 'node:timers/promises'
import { readdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, hashes, run } from './build.ts'
import { retitle, smallProject } from './small.ts'

// A few are enough for every day.
const KILLS = Number(process.env.SOURCELINE_KILLS ?? 6)
const SEED = Number(process.env.SOURCELINE_SEED ?? 1)
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const

let projects: string[]
beforeAll(async () => {
  projects = await Promise.all([smallProject(), smallProject()])
})
afterAll(() => Promise.all(projects.map((folder) => rm(folder, { recursive: true, force: true }))))

test(`builds killed at ${KILLS} moments leave a whole site, and the next needs no cleaning`, async () => {
  const random = sequence(SEED)
  const kills = Array.from({ length: KILLS }, (_, n) => ({
    signal: SIGNALS[n % SIGNALS.length] ?? 'SIGKILL',
    moment: random(),
  }))
  const told = await Promise.all(
    projects.map((folder, half) =>
      survive(
        folder,
        kills.filter((_, n) => n % projects.length === half),
      ),
    ),
  )
  const outcomes = told.flat()
  expect(outcomes).toHaveLength(KILLS)
  // How many are killed before they are done depends on what else the machine does.
  expect(outcomes.filter((one) => one !== 'finished').length).toBeGreaterThan(0)
  const counts = [...Map.groupBy(outcomes, (one) => one)].map(([one, all]) => `${all.length} ${one}`)
  console.log(`Builds killed (seed ${SEED}): ${counts.join(', ')}`)

  // Two projects that were killed at different moments: what they build in the end is the same.
  const [one, other] = await Promise.all(projects.map(wholeBuild))
  expect(one).toEqual(other)
  // What a killed build has left may belong to one that still runs, for an hour.
  for (const folder of projects) {
    await Promise.all((await readdir(folder)).filter(isLeft).map((name) => utimes(join(folder, name), 0, 0)))
    await wholeBuild(folder)
    expect((await readdir(folder)).filter(isLeft)).toEqual([])
  }
}, 900_000)

/** Each build would make another site than the one before it, so that what stands in dist/ tells which made it. */
async function survive(folder: string, kills: Kill[]): Promise<string[]> {
  const dist = join(folder, 'dist')
  await wholeBuild(folder)
  const begun = performance.now()
  let good = await wholeBuild(folder)
  const usual = performance.now() - begun
  const outcomes: string[] = []
  for (const [n, { signal, moment }] of kills.entries()) {
    await retitle(folder, `Take ${n}`)
    const { child, ended } = run('npm', ['run', 'build'], { cwd: folder, detached: true })
    const early = await Promise.race([ended, setTimeout(moment * usual)])
    // All of the group, as a terminal or a machine that shuts down does.
    if (!early && child.pid) process.kill(-child.pid, signal)
    const { code } = await ended
    if (code === 0) good = hashes(dist)
    else if (early) throw new Error(early.output)
    if (code !== 0 && JSON.stringify(hashes(dist)) !== JSON.stringify(good)) {
      // Killed after its end: then it is all of the new site, as one that is not disturbed makes it.
      const found = hashes(dist)
      good = await wholeBuild(folder)
      expect(found).toEqual(good)
    }
    outcomes.push(code === 0 ? 'finished' : `by ${signal}`)
  }
  await retitle(folder, 'The last')
  return outcomes
}

async function wholeBuild(folder: string): Promise<Record<string, string>> {
  const { code, output } = await build(folder)
  if (code !== 0) throw new Error(output)
  return hashes(join(folder, 'dist'))
}

const isLeft = (name: string) => name.startsWith('.sourceline-')

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Kill = { signal: NodeJS.Signals; moment: number }
