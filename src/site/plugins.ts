import type { Plugin } from 'vite'
import type { Loaded } from '../timeline/types.ts'

/** The story’s accent colour as a style sheet, so that it is bundled like any other: `import 'virtual:accent.css'`. */
export function accentPlugin(loaded: Loaded): Plugin {
  const name = 'virtual:accent.css'
  const { light, dark } = loaded.timeline?.story.accent ?? { light: '#444444', dark: '#bbbbbb' }
  return {
    name: 'sourceline-accent',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `:root{--accent:${light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`
        : undefined,
  }
}

/** While writing: content is read again when it changes, and the page in the browser with it. */
export function watchPlugin(directory: string, load: () => Promise<Loaded>): Plugin {
  return {
    name: 'sourceline-watch',
    configureServer(server) {
      let waiting: NodeJS.Timeout | undefined
      const reload = () => {
        load().then(
          () => server.ws.send({ type: 'full-reload' }),
          (error: Error) => server.config.logger.error(error.message, { error }),
        )
      }
      const changed = (path: string) => {
        if (!path.startsWith(directory)) return
        clearTimeout(waiting)
        waiting = setTimeout(reload, 50)
      }
      server.watcher.add(directory)
      for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, changed)
    },
  }
}
