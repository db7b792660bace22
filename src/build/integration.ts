import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { setTimeout } from 'node:timers/promises'
import { isLive, storyWords, wordsPlugin } from './story-words.ts'
import { writePlugin } from './write-plugin.ts'
import { writeWorker } from './worker.ts'
import { writeScript } from './write-script.ts'

/** What is left to do around Astro: the words of scripts, content that changes while one writes, scripts of their own. */
export function sourceline(): AstroIntegration {
  let base = '/'
  let story = new URL('content/story.yaml', import.meta.url)
  return {
    name: 'sourceline',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base
        story = new URL('content/story.yaml', config.root)
        updateConfig({
          vite: {
            plugins: [wordsPlugin(story), writePlugin(story)],
            define: { 'import.meta.env.LIVE': JSON.stringify(isLive(story)) },
          },
        })
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const content = fileURLToPath(new URL('.', story))
        let settled = Promise.resolve()
        let isStale = false
        const changed = (path: string) => {
          if (!path.startsWith(content) || isStale) return
          isStale = true
          // An editor writes several files at a time, and one file in several goes.
          settled = settled
            .then(() => setTimeout(50))
            .then(() => {
              isStale = false
              return refreshContent?.({ loaders: ['sourceline'] })
            })
        }
        // A page that is asked for meanwhile is shown when what changed has been read.
        server.middlewares.use((_request, _response, next) => void settled.then(next))
        server.watcher.add(join(content, '.'))
        for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, changed)
      },
      'astro:build:done': async ({ dir }) => {
        await writeScript(dir, base, story)
        await writeWorker(dir, base, storyWords(story))
      },
    },
  }
}
