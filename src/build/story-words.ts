import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { scriptWords } from '../words/script.ts'
import { withOwnWords } from '../words/own-words.ts'
import type { Words } from '../words/words.ts'

/**
 * What scripts say, in the language of the interface, so that it comes with them and not with every page: each member
 * of `scriptWords` is an export of `virtual:words`. `story` is the file in which the language stands.
 */
export function wordsPlugin(story: URL): Plugin {
  const name = 'virtual:words'
  return {
    name: 'sourceline-words',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined
      const words = scriptWords(storyWords(story))
      const lines = Object.entries(words).map(
        ([key, value]) => `export const ${key} = ${JSON.stringify(value)}\n`,
      )
      return lines.join('')
    },
  }
}

/** The words of the interface in the language of a story, with those of its own. */
export const storyWords = (story: URL): Words => withOwnWords(languageIn(story), ownWordsIn(story)).words

/** What content/words.yaml holds, if there is one. */
export const ownWordsIn = (story: URL): unknown => readYaml(new URL('words.yaml', story))

/** Whether the story goes on. */
export const isLive = (story: URL): boolean => ((readYaml(story) ?? {}) as { live?: unknown }).live === 'true'

/** English where the file has mistakes: whoever reads all of the content reports them. */
export function languageIn(story: URL): string {
  const { language } = (readYaml(story) ?? {}) as { language?: unknown }
  return typeof language === 'string' && language ? language : 'en'
}

/** What a file holds, every scalar as text; undefined if there is none or it cannot be read. */
function readYaml(file: URL): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })
  } catch {
    return undefined
  }
}
