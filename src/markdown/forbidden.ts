import type { Html, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { findInvisible, findLookalike } from '../schemas/characters.ts'
import { allowed, refuse } from './allowed.ts'
import { writtenText } from './text.ts'

/** What may not stand in a block of Markdown. */
export function findForbidden(
  block: Nodes,
  { markdown, placeAt, rule }: { markdown: string; placeAt: PlaceAt; rule: 'cited' | 'free' },
): Issue[] {
  const issues: Issue[] = []
  const opened = new Set<string>()
  visit(block, (node) => {
    const at = placeAt(node.position?.start.offset ?? 0)
    if (node.type === 'html') {
      if (!closesOneOf(opened, node)) issues.push(issue('raw-html', at, { start: excerpt(node.value, 30) }))
    } else if (!allowed(node, rule)) {
      issues.push(issue('markdown', at, refuse(node, rule)))
    } else if (node.type === 'text') {
      const [found, alike] = [findInvisible(node.value), findLookalike(node.value)]
      if (!found && !alike) return
      // Written as a character reference; one that stands in the file itself is reported when the file is read.
      const { plain, offsetOf } = writtenText(node, markdown)
      if (found && plain.charAt(found.offset) === ' ')
        issues.push(issue('characters', placeAt(offsetOf(found.offset)), { code: found.code }))
      if (alike && !markdown.includes(alike.word))
        issues.push(issue('lookalike', placeAt(offsetOf(alike.offset)), { word: alike.word }))
    }
  })
  return issues
}

/** An element is one mistake, though its two tags are two nodes. */
function closesOneOf(opened: Set<string>, { value }: Html): boolean {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(value) ?? []
  if (slash) return opened.has(name.toLowerCase())
  opened.add(name.toLowerCase())
  return false
}
