import { fileURLToPath } from 'node:url'
import anyAscii from 'any-ascii'
import type { Plugin } from 'vite'
import { dictionaries } from '../words/words.ts'
import { languageIn, ownWordsIn } from './story-words.ts'

/** Where the scripts of all alphabets end: beyond them are signs for syllables and words, fifty times as many. */
const lastLetter = 0x10ff

/**
 * What the page for writing needs otherwise than Node does. `virtual:dictionary` has the words of the interface in the
 * story’s language alone. And `any-ascii` knows alphabets only, in a tenth of its bytes: who writes in signs for syllables
 * or words names a file by hand, or by its date. Every browser clones by itself.
 */
export function writePlugin(story: URL): Plugin {
  const modules: Record<string, () => string> = {
    'virtual:dictionary': () => dictionary(story),
    'any-ascii': letters,
    '@ungap/structured-clone': () => 'export default structuredClone',
  }
  return {
    name: 'sourceline-write',
    enforce: 'pre',
    resolveId(id) {
      if (!Object.hasOwn(modules, id) || this.environment.name !== 'client') return undefined
      return `\0write:${id}`
    },
    load: (id) => (id.startsWith('\0write:') ? modules[id.slice('\0write:'.length)]?.() : undefined),
  }
}

function dictionary(story: URL): string {
  const [language, own] = [languageIn(story), ownWordsIn(story)]
  const { language: code } = new Intl.Locale(language)
  const path = (file: string) => JSON.stringify(fileURLToPath(new URL(`../words/${file}`, import.meta.url)))
  if (own === undefined && Object.hasOwn(dictionaries, code))
    return `export { ${code} as words } from ${path(`${code}.ts`)}`
  return `import { withOwnWords } from ${path('own-words.ts')}
export const { words } = withOwnWords(${JSON.stringify(language)}, ${JSON.stringify(own)})`
}

function letters(): string {
  const written = Array.from({ length: lastLetter - 0x7f }, (_, index) =>
    anyAscii(String.fromCharCode(index + 0x80)),
  )
  return String.raw`const letters = ${JSON.stringify(written.join('\n'))}.split('\n')
export default (text) => text.normalize('NFC').replace(/[^\0-\x7f]/gu, (one) => letters[one.codePointAt(0) - 128] ?? '')`
}
