import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontDetails } from '@takumi-rs/core'

/** For headlines: Latin, Greek and Cyrillic, and Arabic from a face of its own. */
export const SERIF = { fontFamily: 'Serif, Arabic' }

/** For dates and names. */
export const SANS = { fontFamily: 'Sans, Arabic' }

// A story in another script needs the package of a typeface that has it, and a line here and in the two stacks above.
const FACES = [
  { name: 'Serif', package: '@fontsource-variable/source-serif-4' },
  { name: 'Sans', package: '@fontsource-variable/source-sans-3' },
  { name: 'Arabic', package: '@fontsource-variable/noto-naskh-arabic', subsets: ['arabic'] },
]

const require = createRequire(import.meta.url)

/** Every part of every typeface, with the characters that each part draws. */
export async function loadFonts(): Promise<FontDetails[]> {
  return Promise.all(
    partsOfFaces().map(async ({ name, file, ranges }) => ({
      name,
      data: await readFile(require.resolve(file)),
      unicodeRange: ranges,
    })),
  )
}

let drawn: { missing: RegExp; others: RegExp } | undefined

/** The first letter or digit of a text that none of the typefaces has. */
export function undrawable(text: string): string | undefined {
  return expressions().missing.exec(text)?.[0]
}

/**
 * A text without the emoji and arrows that none of the typefaces has, which would be drawn as empty boxes. Throws an
 * Error with a sentence for whoever builds the site if one has a letter or a digit that they lack.
 */
export function drawable(text: string): string {
  const missing = undrawable(text)
  if (missing) throw new Error(refusal(missing, text))
  return text.replace(expressions().others, '').replace(/\s+/gu, ' ').trim()
}

/** For letters and digits, and for all characters, that no typeface has. */
function expressions() {
  if (drawn) return drawn
  const ranges = partsOfFaces().flatMap(({ ranges }) => ranges)
  const all = ranges.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-')).join('')
  drawn = {
    missing: new RegExp(`(?![${all}])[\\p{L}\\p{N}]`, 'u'),
    others: new RegExp(`[^${all}]`, 'gu'),
  }
  return drawn
}

function refusal(character: string, text: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `The picture for links cannot show “${character}” (U+${code}) in “${text}”: none of its typefaces has this letter. Add one that has to src/words/typefaces.ts.`
}

/** A file for each subset of each typeface; fontsource says in `unicode.json` what is in which. */
function partsOfFaces() {
  return FACES.flatMap(({ name, package: from, subsets }) => {
    const rangesOf = require(`${from}/unicode.json`) as Record<string, string>
    return (subsets ?? Object.keys(rangesOf)).map((subset) => ({
      name,
      file: `${from}/files/${from.split('/').at(-1)}-${subset}-wght-normal.woff2`,
      ranges: parseRanges(rangesOf[subset] ?? ''),
    }))
  })
}

/** CSS’s `unicode-range`: `U+0460-052F,U+20B4` is two pairs of first and last. */
function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
