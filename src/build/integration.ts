import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { writeForEditors } from '../authoring/editor/write.ts'
import { filesOf } from '../files/files.ts'
import { hasColours, report } from '../issues/report.ts'
import { publish } from '../timeline/current.ts'
import { loadTimeline } from '../content/load.ts'
import type { Loaded, Timeline } from '../timeline/types.ts'
import { siteOf } from '../urls/address.ts'
import { bundledPlugin } from './bundled.ts'
import { headersFile } from './headers.ts'
import { imagesPlugin, storyStylePlugin, watchPlugin, wordsPlugin } from './plugins.ts'
import { prerenderer } from './prerender.ts'
import { type Progress, progressOn } from './progress.ts'
import { engineOf, openReuse, recordIn, type Reuse, shelfIn } from './reuse.ts'
import { serveFilesPlugin } from './serve-files.ts'
import { stage, swapIn } from './stage.ts'
import { writeWorker } from './worker.ts'
import { writeFiles } from './write-files.ts'

const ASTRO_CACHE = '.astro-cache/'

/** AVIF with little effort takes a third of the time, and is still a quarter smaller than WebP. */
const imageService = {
  // Relative to the project: Astro puts it into the names of files.
  entrypoint: './src/build/image-service.ts',
  config: { avif: { effort: 1 }, jpeg: { mozjpeg: true } },
}

/**
 * Reads and checks content/ before Astro does anything, and hands it to the routes. A build with mistakes stops here;
 * one without is made beside dist/ and takes its place when all of it is there.
 */
export function sourceline(): AstroIntegration {
  const begin = progressOn(process.stderr)
  let pages: string[] = []
  let site = siteOf('/')
  let building: { timeline: Timeline; staged: URL; target: URL; reuse: Reuse } | undefined
  return {
    name: 'sourceline',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        site = siteOf(config.base, config.site)
        const root = fileURLToPath(config.root)
        const directory = join(root, 'content/')
        const engine = engineOf(root)
        const shelf = { ...shelfIn(root, engine), ...(command === 'dev' && { held: new Map() }) }
        let latest: Loaded = { issues: [] }
        const load = async () => {
          let texts: Progress | undefined
          const loaded = await loadTimeline({
            directory,
            base: config.base,
            drafts: command === 'dev',
            pictures: true,
            shelf,
            ...(command === 'build' && { told: (read, all) => (texts ??= begin('Texts', all)).reach(read) }),
          })
          texts?.end()
          latest = loaded
          publish(loaded)
          if (command === 'dev') await writeForEditors(root, loaded.known)
          if (loaded.issues)
            console.error(`\n${report(loaded.issues, { colour: hasColours(process.stderr) })}\n`)
          return loaded
        }
        const loaded = await load()
        const plugins = [
          storyStylePlugin(loaded),
          wordsPlugin(loaded),
          imagesPlugin(() => latest),
          bundledPlugin(),
        ]
        if (command === 'dev')
          plugins.push(
            watchPlugin(directory, load),
            serveFilesPlugin(() => latest.timeline, site),
          )
        updateConfig({ vite: { plugins }, image: { service: imageService } })
        if (command !== 'build') return
        if (loaded.issues) refuse()
        const target = config.outDir
        const staged = await stage(target)
        const reuse = await openReuse({
          last: fileURLToPath(target),
          next: fileURLToPath(staged),
          record: recordIn(root),
          engine: [engine, site.address('/')].join('\n'),
        })
        building = { timeline: loaded.timeline, staged, target, reuse }
        // Astro would take half of a file, left by a build that was killed, for a whole one.
        updateConfig({ outDir: staged, cacheDir: new URL(ASTRO_CACHE, staged) })
      },
      'astro:routes:resolved': ({ routes }) => {
        pages = routes
          .filter(({ type, origin }) => type === 'page' && origin === 'project')
          .map(({ pattern }) => pattern)
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!building) return
        const { staged, reuse } = building
        setPrerenderer((own) => prerenderer(own, { folder: fileURLToPath(staged), site, reuse, begin }))
      },
      'astro:build:done': async ({ dir }) => {
        await rm(new URL(ASTRO_CACHE, dir), { recursive: true, force: true })
        if (!building) return
        const { timeline, staged, target, reuse } = building
        await writeFiles(filesOf(timeline, site), { folder: fileURLToPath(dir), reuse, begin })
        await writeWorker(dir, site.href('/'), timeline)
        await writeFile(new URL('_headers', dir), headersFile(site.href('/'), pages))
        await swapIn(staged, target)
        await reuse.note()
      },
    },
  }
}

// The report has said all; a thrown error would add Astro’s own code as its cause.
function refuse(): never {
  console.error('Nothing was built. What was built before is as it was.')
  process.exit(1)
}
