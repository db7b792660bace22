import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What one build took: seconds on the clock, seconds of processor, and megabytes of memory at its most. */
export type Cost = { wall: number; cpu: number; memory: number }

/** Builds the project in a folder, by a script of Node’s. Throws an Error with what the build said if it fails. */
export async function timed(folder: string, script: string[]): Promise<Cost> {
  const report = join(folder, 'cost.json')
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', import.meta.resolve('./report-cost.ts'), ...script], {
    cwd: folder,
    env: { ...process.env, COST_REPORT: report, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  if (code !== 0) throw new Error(`This build failed:\n${said.slice(-2000)}`)
  const wall = (performance.now() - begun) / 1000
  return { wall, ...(JSON.parse(await readFile(report, 'utf8')) as Omit<Cost, 'wall'>) }
}

/** Of each figure the one in the middle. */
export function median(costs: Cost[]): Cost {
  const middle = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN
  return {
    wall: middle(costs.map(({ wall }) => wall)),
    cpu: middle(costs.map(({ cpu }) => cpu)),
    memory: middle(costs.map(({ memory }) => memory)),
  }
}
