import type { Plugin } from 'vite'
import { bundled } from '../outputs/packages.ts'

/** Notes which packages a script for browsers has modules of: what is sent to readers has a licence to be shown. */
export function bundledPlugin(): Plugin {
  return {
    name: 'sourceline-bundled',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return
      for (const output of Object.values(bundle))
        for (const id of output.type === 'chunk' ? output.moduleIds : []) {
          const folder = packageOf(id)
          if (folder) bundled().add(folder)
        }
    },
  }
}

/** The folder of the package that a module belongs to; the project’s own modules belong to none. */
export function packageOf(id: string): string | undefined {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1]
}
