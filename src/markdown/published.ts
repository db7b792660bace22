import type { Nodes } from 'mdast'
import type { Rule } from './types.ts'

const inText = [
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'break',
  'link',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
]

/** Whether a node may stand in a text. All else is refused, so that nothing unforeseen reaches a page. */
export const isPublished = (node: Nodes, rule: Rule) =>
  (inText.includes(node.type) && !('title' in node && node.title)) ||
  (rule === 'free' && node.type === 'heading' && node.depth === 2)

/** What an author wrote, in the author’s words, and what to write instead. */
export function refuse(node: Nodes, rule: Rule): { what: string; instead: string } {
  switch (node.type) {
    case 'heading':
      return rule === 'free'
        ? { what: 'A heading of this level', instead: 'Use the second level: “## …”.' }
        : { what: 'A heading', instead: 'The title is the heading; what needs several is several events.' }
    case 'image':
    case 'imageReference':
      return { what: 'An image', instead: 'Take it out of the text, and describe in words what it shows.' }
    case 'code':
    case 'inlineCode':
      return {
        what: 'Code',
        instead: 'Take away the back-ticks, or the four spaces at the beginning of the line.',
      }
    case 'thematicBreak':
      return { what: 'A rule', instead: 'Leave an empty line between paragraphs.' }
    case 'link':
      return { what: 'A title of a link', instead: 'Leave only its address in the brackets.' }
    case 'definition':
    case 'linkReference':
      return { what: 'A link by reference', instead: 'Write the address in its place: [words](https://…).' }
    default:
      return {
        what: `Markdown of the kind “${node.type}”`,
        instead: 'Use paragraphs, lists, tables, quotations, emphasis and links.',
      }
  }
}
