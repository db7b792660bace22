import type { Nodes } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'

/** A name that links to a page of the site: the spellings by which a text may call it. */
export type Name = { spellings: string[]; href: string }

/** Links each name where it first occurs; `linked` remembers which have been, from one tree to the next. */
export function linkNames(tree: Nodes, names: Name[], linked: Set<Name>): void {
  const pairs = names
    .filter((name) => !linked.has(name))
    .map((name): [RegExp, (found: string) => Nodes | false] => [
      patternOf(name.spellings),
      (found) => {
        if (linked.has(name)) return false
        linked.add(name)
        return { type: 'link', url: name.href, children: [{ type: 'text', value: found }] }
      },
    ])
  if (pairs.length > 0) findAndReplace(tree, pairs as never, { ignore: ['link', 'quotation', 'blockquote'] })
}

/** Whole words only, in any script; the longest spelling first. */
function patternOf(spellings: string[]): RegExp {
  const words = spellings.toSorted((a, b) => b.length - a.length).map(RegExp.escape)
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}
