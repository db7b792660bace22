import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { report } from '../issues/report.ts'
import { publish } from '../timeline/current.ts'
import { loadTimeline } from '../timeline/load.ts'
import { accentPlugin, watchPlugin } from './plugins.ts'
import { stage, swapIn } from './stage.ts'

/**
 * Reads and checks content/ before Astro does anything, and hands it to the routes. A build with mistakes stops here;
 * one without is made beside dist/ and takes its place when all of it is there.
 */
export function sourceline(): AstroIntegration {
  let target: URL | undefined
  let staged: URL | undefined
  return {
    name: 'sourceline',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const directory = fileURLToPath(new URL('content/', config.root))
        const load = async () => {
          const loaded = await loadTimeline({ directory, base: config.base })
          publish(loaded)
          if (loaded.issues) console.error(`\n${report(loaded.issues, { colour: process.stderr.isTTY })}\n`)
          return loaded
        }
        const loaded = await load()
        const plugins = [accentPlugin(loaded)]
        if (command === 'dev') plugins.push(watchPlugin(directory, load))
        updateConfig({ vite: { plugins } })
        if (command !== 'build') return
        if (loaded.issues) refuse()
        target = config.outDir
        staged = await stage(target)
        updateConfig({ outDir: staged })
      },
      'astro:build:done': async () => {
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
