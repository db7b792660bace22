import { setTimeout } from 'node:timers/promises'
import type { Plugin } from 'vite'
import { languageRules } from '../styles/languages.ts'
import type { Loaded } from '../timeline/types.ts'
import { scriptWords } from '../words/script.ts'
import { wordsOf } from '../words/words.ts'

/**
 * What of the style depends on the story, as a style sheet that is bundled like any other: `import 'virtual:story.css'`.
 * The rules for languages are there if it has a text in one of them.
 */
export function storyStylePlugin(loaded: Loaded): Plugin {
  const name = 'virtual:story.css'
  const { light, dark } = loaded.timeline?.story.accent ?? { light: '#444444', dark: '#bbbbbb' }
  const { story, sources = [] } = loaded.timeline ?? {}
  const languages = [story?.language, ...sources.map(({ language }) => language)]
  const hasRules = languages.some((language) => typeof language === 'string' && /^(?:ar|ky)\b/.test(language))
  const sheet = `:root{--accent-light:${light};--accent-dark:${dark}}${hasRules ? languageRules : ''}`
  return {
    name: 'sourceline-story-style',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? sheet : undefined),
  }
}

/**
 * What scripts say, in the language of the interface, so that it comes with them and not with every page: each member
 * of `scriptWords` is an export of `virtual:words`.
 */
export function wordsPlugin(loaded: Loaded): Plugin {
  const name = 'virtual:words'
  const words = scriptWords(loaded.timeline?.words ?? wordsOf('en'))
  const lines = Object.entries(words).map(
    ([key, value]) => `export const ${key} = ${JSON.stringify(value)}\n`,
  )
  return {
    name: 'sourceline-words',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? lines.join('') : undefined),
  }
}

const imagesModule = 'virtual:images'

/** The images of the events that are shown, and no others: what is imported is published. */
export function imagesPlugin(loaded: () => Loaded): Plugin {
  const lines = () => {
    const { events = [] } = loaded().timeline ?? {}
    const files = [...new Set(events.flatMap(({ image }) => (image ? [image.file] : [])))]
    const imports = files.map((file, index) => `import image${index} from ${JSON.stringify(`/${file}`)}\n`)
    const entries = files.map((file, index) => `[${JSON.stringify(file)}, image${index}]`)
    return `${imports.join('')}export const images = new Map([${entries.join(', ')}])\n`
  }
  return {
    name: 'sourceline-images',
    resolveId: (id) => (id === imagesModule ? `\0${imagesModule}` : undefined),
    load: (id) => (id === `\0${imagesModule}` ? lines() : undefined),
  }
}

/** While writing: content is read again when it changes, and the page in the browser with it. */
export function watchPlugin(directory: string, load: () => Promise<Loaded>): Plugin {
  return {
    name: 'sourceline-watch',
    configureServer(server) {
      let settled = Promise.resolve()
      let stale = false
      const reload = () => {
        stale = false
        return load().then(
          () => {
            for (const { moduleGraph, hot } of Object.values(server.environments)) {
              const images = moduleGraph.getModuleById(`\0${imagesModule}`)
              if (images) moduleGraph.invalidateModule(images)
              hot.send({ type: 'full-reload' })
            }
          },
          (error: Error) => server.config.logger.error(error.message, { error }),
        )
      }
      const changed = (path: string) => {
        if (!path.startsWith(directory) || stale) return
        stale = true
        // One after the other: what was read first must not be shown last.
        settled = settled.then(() => setTimeout(50)).then(reload)
      }
      // Others reload the page as well, and earlier: it is shown when what changed has been read.
      server.middlewares.use((_request, _response, next) => void settled.then(next))
      server.watcher.add(directory)
      for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, changed)
    },
  }
}
