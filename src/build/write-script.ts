import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { writePlugin } from './write-plugin.ts'

/**
 * Writes the script of the page for writing, where the site in the folder `dist` has one. It is built by itself, so that it
 * shares nothing with the scripts of readers and costs them no byte.
 */
export async function writeScript(dist: URL, base: string, story: URL): Promise<void> {
  if (!existsSync(new URL('write/index.html', dist))) return
  await build({
    configFile: false,
    publicDir: false,
    // Of packages that name their mode of writing for Node it would warn a hundred times.
    logLevel: 'error',
    base,
    plugins: [writePlugin(story)],
    build: {
      outDir: fileURLToPath(dist),
      emptyOutDir: false,
      license: { fileName: 'write/licences.txt' },
      rolldownOptions: {
        input: fileURLToPath(new URL('../scripts/write/write.ts', import.meta.url)),
        output: { entryFileNames: 'write/write.js' },
      },
    },
  })
}
