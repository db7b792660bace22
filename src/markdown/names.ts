import type { Link, Nodes, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { letter } from './letters.ts'

/** A name that links to a page of the site: the spellings by which a text may call it. */
export type Name = { spellings: string[]; href: string }

const ignored = new Set(['link', 'quotation', 'blockquote'])

/**
 * Links each name where it first occurs; `linked` remembers which have been, from one tree to the next. Of spellings
 * that begin at one place the longest counts, and one that two names share means neither.
 */
export function linkNames(tree: Nodes, names: Name[], linked: Set<Name>): void {
  const bySpelling = Map.groupBy(
    names.flatMap((name) => [...new Set(name.spellings)].map((spelling) => ({ spelling, name }))),
    ({ spelling }) => spelling,
  )
  if (bySpelling.size === 0) return
  const longestFirst = [...bySpelling.keys()].sort((a, b) => b.length - a.length)
  const link = (spelling: string): Link | undefined => {
    const [only, ...others] = bySpelling.get(spelling) ?? []
    if (!only || others.length > 0 || linked.has(only.name)) return undefined
    linked.add(only.name)
    return { type: 'link', url: only.name.href, children: [{ type: 'text', value: spelling }] }
  }
  visit(tree, (node, index = 0, parent) => {
    if (ignored.has(node.type)) return SKIP
    if (node.type !== 'text' || !parent) return undefined
    const pieces = divide(node.value, longestFirst, link)
    parent.children.splice(index, 1, ...(pieces as never[]))
    return index + pieces.length
  })
}

/** Whole words only, in any script. */
function divide(text: string, longestFirst: string[], link: (spelling: string) => Link | undefined) {
  const pieces: (Link | Text)[] = []
  let done = 0
  for (const { index } of text.matchAll(beginnings(longestFirst))) {
    if (index < done || !is(notAfterLetter, text, index)) continue
    const found = longestFirst.find(
      (one) => text.startsWith(one, index) && is(notBeforeLetter, text, index + one.length),
    )
    const linked = found && link(found)
    if (!linked) continue
    if (index > done) pieces.push({ type: 'text', value: text.slice(done, index) })
    pieces.push(linked)
    done = index + found.length
  }
  return done < text.length ? [...pieces, { type: 'text', value: text.slice(done) } as const] : pieces
}

// Compiled once: the classes of all scripts cost more than a whole text of searching.
const notAfterLetter = new RegExp(`(?<!${letter})`, 'vy')
const notBeforeLetter = new RegExp(`(?!${letter})`, 'vy')

function is(boundary: RegExp, text: string, index: number): boolean {
  boundary.lastIndex = index
  return boundary.test(text)
}

const beginnings = (spellings: string[]) => new RegExp(`(?=${spellings.map(RegExp.escape).join('|')})`, 'g')
