import anyAscii from 'any-ascii'
import { findInvisible, findLookalike } from '../schemas/characters.ts'

/** A text with what content files refuse put right, and what was changed in it. */
export type Cleaned = { text: string; changes: { value: string; why: string; detail?: string }[] }

/** Takes invisible characters away, and writes words that mix scripts to look like others in one script. */
export function clean(text: string): Cleaned {
  const changes = new Map<string, { why: string; detail?: string }>()
  let kept = ''
  let rest = text.toWellFormed().replace(/\r\n?/g, '\n')
  for (let found = findInvisible(rest); found; found = findInvisible(rest)) {
    const why = 'This invisible character can make a text read differently from what it is; the rest is kept.'
    changes.set(found.code, { why })
    kept += rest.slice(0, found.offset)
    rest = rest.slice(found.offset + ((rest.codePointAt(found.offset) ?? 0) > 0xffff ? 2 : 1))
  }
  rest = kept + rest
  kept = ''
  for (let found = findLookalike(rest); found; found = findLookalike(rest)) {
    const written = inOneScript(found.word)
    changes.set(found.word, {
      why: 'It mixes letters of two scripts that look alike; it is written in one now.',
      detail: written,
    })
    kept += rest.slice(0, found.offset) + written
    rest = rest.slice(found.offset + found.word.length)
  }
  return { text: kept + rest, changes: [...changes].map(([value, change]) => ({ value, ...change })) }
}

const latin = 'ABCEHIJKMOPSTXYacehijopsxy'
const cyrillic = 'АВСЕНІЈКМОРЅТХУасеһіјорѕху'

/** In the script that most of its letters are of, as far as its look can stay; else in plain Latin letters. */
function inOneScript(word: string): string {
  const count = (script: RegExp) => word.match(script)?.length ?? 0
  const [from, to] =
    count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu) ? [latin, cyrillic] : [cyrillic, latin]
  const alike = [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
  return findLookalike(alike) ? anyAscii(word) : alike
}

/** In one line, at most so long, cut between words. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/\s+\S*$/u, '').trimEnd() || cut}…`
}

/** Words alone, as keys take them: what would be a citation, `[@herald, ¶ 1]`, stands in round brackets. */
export const withoutCitation = (text: string): string => text.replace(/\[([^\][]*@[^\][]*)\]/g, '($1)')
