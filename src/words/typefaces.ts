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
  const fonts = FACES.flatMap(({ name, package: from, subsets }) => {
    const rangesOf = require(`${from}/unicode.json`) as Record<string, string>
    return (subsets ?? Object.keys(rangesOf)).map(async (subset) => ({
      name,
      data: await readFile(require.resolve(fileOf(from, subset))),
      unicodeRange: parseRanges(rangesOf[subset] ?? ''),
    }))
  })
  return Promise.all(fonts)
}

let missing: RegExp | undefined

/** The first letter or digit of a text that none of the typefaces has. */
export function undrawable(text: string): string | undefined {
  missing ??= new RegExp(`(?![${FACES.map(classOf).join('')}])[\\p{L}\\p{N}]`, 'u')
  return missing.exec(text)?.[0]
}

/** The characters of a typeface, as they stand between the brackets of a regular expression. */
function classOf({ package: from, subsets }: (typeof FACES)[number]): string {
  const rangesOf = require(`${from}/unicode.json`) as Record<string, string>
  const ranges = (subsets ?? Object.keys(rangesOf)).flatMap((subset) => parseRanges(rangesOf[subset] ?? ''))
  return ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')
}

function fileOf(from: string, subset: string): string {
  return `${from}/files/${from.split('/').at(-1)}-${subset}-wght-normal.woff2`
}

/** CSS’s `unicode-range`: `U+0460-052F,U+20B4` is two pairs of first and last. */
function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
