import { appendFile, glob, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bareSite } from './bare.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import { type Cost, median, timed } from './run.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { storyOf } from './story.ts'
import { copyEngine, furnish, workshop } from './workshop.ts'
import { writeAll } from '../write-all.ts'

/**
 * What is built: Astro alone; of Sourceline the timeline, a page for each event and RSS, which is what Astro alone makes;
 * all of Sourceline without pictures; all of it; and all that another checkout makes, such as an older one.
 */
export const sites = ['bare', 'text', 'whole', 'cards', 'before'] as const
export type Site = (typeof sites)[number]

/** Without anything from before, with nothing changed since, and with one event changed. */
export const occasions = ['cold', 'warm', 'changed'] as const
export type Occasion = (typeof occasions)[number]

export type Found = { site: Site; costs: Record<Occasion, Cost>; bytes: Bytes }

export type BenchOptions = {
  events: number
  rounds: number
  sites: Site[]
  /** The folder of the other checkout, with its packages installed. */
  before?: string | undefined
  /** Is told what is being done. */
  say: (text: string) => void
}

const root = join(import.meta.dirname, '../../..')
const astro = join(root, 'node_modules/astro/bin/astro.mjs')
// As the package itself runs it: `node`, its options, and the script.
const build = packageJson.scripts.build.split(' ').slice(1)
const CACHES = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.cache', 'node_modules/.vite']

/** Builds each site in turn, so that whatever else the machine does meanwhile strikes all alike. Leaves nothing behind. */
export async function bench({ events, rounds, sites, before = root, say }: BenchOptions): Promise<Found[]> {
  const { folder, remove } = await workshop()
  const leave = () => void remove().finally(() => process.exit(130))
  process.once('SIGINT', leave)
  try {
    const story = new Map([...storyOf(events)].map(([path, text]) => [`content/${path}`, text]))
    for (const site of sites)
      await prepare(join(folder, site), site, story, site === 'before' ? resolve(before) : root)
    const runs = sites.map((site) => ({ site, costs: { cold: [], warm: [], changed: [] } as Costs }))
    for (let round = 1; round <= rounds; round++)
      for (const { site, costs } of runs) {
        say(`${site}, ${round} of ${rounds}`)
        await buildAll(join(folder, site), site, costs)
      }
    return await Promise.all(
      runs.map(async ({ site, costs }) => ({
        site,
        costs: { cold: median(costs.cold), warm: median(costs.warm), changed: median(costs.changed) },
        bytes: await bytesOf(join(folder, site, 'dist')),
      })),
    )
  } finally {
    process.off('SIGINT', leave)
    await remove()
  }
}

async function prepare(
  folder: string,
  site: Site,
  story: Map<string, string>,
  engine: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await furnish(folder, join(engine, 'node_modules'))
  writeAll(folder, story)
  if (site === 'bare') return writeAll(folder, bareSite)
  await copyEngine(engine, folder)
  const isLeft = { text: isText, whole: isNoCard }[site as string]
  if (!isLeft) return
  for await (const path of glob('src/pages/**/*.{astro,ts}', { cwd: folder }))
    if (!isLeft(path)) await rm(join(folder, path))
}

const isText = (path: string) =>
  /pages[\\/](?:index\.astro|\[\.\.\.period\]\.astro|events[\\/]\[id\]\.astro|rss\.xml\.ts)$/.test(path)

const isNoCard = (path: string) => !path.endsWith('card.png.ts')

async function buildAll(folder: string, site: Site, costs: Costs): Promise<void> {
  const script = site === 'bare' ? [astro, 'build'] : build
  for (const cache of CACHES) await rm(join(folder, cache), { recursive: true, force: true })
  costs.cold.push(await timed(folder, script))
  costs.warm.push(await timed(folder, script))
  await appendFile(join(folder, 'content/events/event-1.md'), '\nOne more thing [@source-1, ¶ 1].\n')
  costs.changed.push(await timed(folder, script))
}

type Costs = Record<Occasion, Cost[]>
