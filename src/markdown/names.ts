import { letter } from './letters.ts'

/** A name that links to a page of the site: the spellings by which a text may call it. */
export type Name = { spellings: string[]; href: string }

/** A part of a text; `href` if it is a name. */
export type Part = { text: string; href?: string }

/**
 * What links each name where it first occurs, from one text to the next. Of spellings that begin at one place the longest
 * counts, and one that two names share means neither.
 */
export function nameLinker(names: Name[]): (text: string) => Part[] {
  const bySpelling = Map.groupBy(
    names.flatMap((name) => [...new Set(name.spellings)].map((spelling) => ({ spelling, name }))),
    ({ spelling }) => spelling,
  )
  if (bySpelling.size === 0) return (text) => [{ text }]
  const longestFirst = [...bySpelling.keys()].sort((a, b) => b.length - a.length)
  const beginnings = new RegExp(`(?=${longestFirst.map(RegExp.escape).join('|')})`, 'g')
  const linked = new Set<Name>()
  const link = (spelling: string): Part | undefined => {
    const [only, ...others] = bySpelling.get(spelling) ?? []
    if (!only || others.length > 0 || linked.has(only.name)) return undefined
    linked.add(only.name)
    return { text: spelling, href: only.name.href }
  }
  return (text) => divide(text, beginnings, longestFirst, link)
}

/** Whole words only, in any script. */
function divide(
  text: string,
  beginnings: RegExp,
  longestFirst: string[],
  link: (spelling: string) => Part | undefined,
): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { index } of text.matchAll(beginnings)) {
    if (index < done || !is(notAfterLetter, text, index)) continue
    const found = longestFirst.find(
      (one) => text.startsWith(one, index) && is(notBeforeLetter, text, index + one.length),
    )
    const linked = found && link(found)
    if (!linked) continue
    if (index > done) parts.push({ text: text.slice(done, index) })
    parts.push(linked)
    done = index + found.length
  }
  return done < text.length ? [...parts, { text: text.slice(done) }] : parts
}

// Compiled once: the classes of all scripts cost more than a whole text of searching.
const notAfterLetter = new RegExp(`(?<!${letter})`, 'vy')
const notBeforeLetter = new RegExp(`(?!${letter})`, 'vy')

function is(boundary: RegExp, text: string, index: number): boolean {
  boundary.lastIndex = index
  return boundary.test(text)
}
