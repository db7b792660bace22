import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { writeForEditors } from '../editor/write.ts'
import { hasColours, report } from '../issues/report.ts'
import { publish } from '../timeline/current.ts'
import { loadTimeline } from '../timeline/load.ts'
import type { Loaded, Timeline } from '../timeline/types.ts'
import { bundledPlugin } from './bundled.ts'
import { headersFile } from './headers.ts'
import { imagesPlugin, storyStylePlugin, watchPlugin, wordsPlugin } from './plugins.ts'
import { stage, swapIn } from './stage.ts'
import { writeWorker } from './worker.ts'

const ASTRO_CACHE = '.astro-cache/'

/** AVIF with little effort takes a third of the time, and is still a quarter smaller than WebP. */
const imageService = {
  // Relative to the project: Astro puts it into the names of files.
  entrypoint: './src/site/image-service.ts',
  config: { avif: { effort: 1 }, jpeg: { mozjpeg: true } },
}

/**
 * Reads and checks content/ before Astro does anything, and hands it to the routes. A build with mistakes stops here;
 * one without is made beside dist/ and takes its place when all of it is there.
 */
export function sourceline(): AstroIntegration {
  let target: URL | undefined
  let staged: URL | undefined
  let base = '/'
  let pages: string[] = []
  let timeline: Timeline | undefined
  return {
    name: 'sourceline',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addMiddleware }) => {
        const directory = fileURLToPath(new URL('content/', config.root))
        let latest: Loaded = { issues: [] }
        const load = async () => {
          const loaded = await loadTimeline({
            directory,
            base: config.base,
            drafts: command === 'dev',
            pictures: true,
          })
          latest = loaded
          publish(loaded)
          await writeForEditors(fileURLToPath(config.root), loaded.known)
          if (loaded.issues)
            console.error(`\n${report(loaded.issues, { colour: hasColours(process.stderr) })}\n`)
          return loaded
        }
        const loaded = await load()
        const images = imagesPlugin(() => latest)
        const plugins = [storyStylePlugin(loaded), wordsPlugin(loaded), images, bundledPlugin()]
        if (command === 'dev') plugins.push(watchPlugin(directory, load))
        updateConfig({ vite: { plugins }, image: { service: imageService } })
        if (command !== 'build') return
        if (loaded.issues) refuse()
        base = config.base
        timeline = loaded.timeline
        target = config.outDir
        staged = await stage(target)
        // Astro would take half of a file, left by a build that was killed, for a whole one.
        updateConfig({ outDir: staged, cacheDir: new URL(ASTRO_CACHE, staged) })
        addMiddleware({ entrypoint: new URL('guard.ts', import.meta.url), order: 'pre' })
      },
      'astro:routes:resolved': ({ routes }) => {
        pages = routes
          .filter(({ type, origin }) => type === 'page' && origin === 'project')
          .map(({ pattern }) => pattern)
      },
      'astro:build:done': async ({ dir }) => {
        await rm(new URL(ASTRO_CACHE, dir), { recursive: true, force: true })
        if (timeline) await writeWorker(dir, base, timeline)
        await writeFile(new URL('_headers', dir), headersFile(base, pages))
        if (staged && target) await swapIn(staged, target)
      },
    },
  }
}

// The report has said all; a thrown error would add Astro’s own code as its cause.
function refuse(): never {
  console.error('Nothing was built. What was built before is as it was.')
  process.exit(1)
}
