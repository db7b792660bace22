import type { Nodes } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import { letter } from './letters.ts'

/** A name that links to a page of the site: the spellings by which a text may call it. */
export type Name = { spellings: string[]; href: string }

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
  const link = (found: string): Nodes | false => {
    const [only, ...others] = bySpelling.get(found) ?? []
    if (!only || others.length > 0 || linked.has(only.name)) return false
    linked.add(only.name)
    return { type: 'link', url: only.name.href, children: [{ type: 'text', value: found }] }
  }
  findAndReplace(tree, [patternOf([...bySpelling.keys()]), link as never], {
    ignore: ['link', 'quotation', 'blockquote'],
  })
}

/** Whole words only, in any script. */
function patternOf(spellings: string[]): RegExp {
  const words = spellings.toSorted((a, b) => b.length - a.length).map(RegExp.escape)
  return new RegExp(`(?<!${letter})(?:${words.join('|')})(?!${letter})`, 'gv')
}
