import { toMarkdown, type Handle } from 'mdast-util-to-markdown'
import { bracketed } from './citation.ts'
import type { SourceNode, Block } from './nodes.ts'

const source: Handle & { peek?: Handle } = (node: SourceNode) => bracketed(node.ids)
source.peek = () => '['

/** Blocks as Markdown in which nothing that was text means anything but itself: “@” cites nothing, “<” begins no tag. */
export function markdownOf(blocks: Block[]): string {
  return toMarkdown(
    { type: 'root', children: blocks },
    {
      bullet: '-',
      emphasis: '*',
      listItemIndent: 'one',
      resourceLink: true,
      handlers: { source },
      unsafe: [
        {
          character: '@',
          inConstruct: 'phrasing',
          notInConstruct: ['destinationLiteral', 'destinationRaw', 'autolink'],
        },
      ],
    },
  )
}
