import { toMarkdown, type Handle } from 'mdast-util-to-markdown'
import { bracketed } from './citation.ts'
import type { SourceNode, Block } from './nodes.ts'

const source: Handle & { peek?: Handle } = (node: SourceNode) => bracketed(node.ids)
source.peek = () => '['

/** What must follow a character for it to mean anything. */
const afters: Record<string, { after?: string }> = {
  '=': { after: '=' },
  '%': { after: '[%}]' },
  '+': { after: '\\+' },
  $: { after: '[^\\s\\d]' },
  '{': { after: '[{%#.:]' },
  ':': { after: '[a-z:]' },
  '~': { after: '[^\\s]' },
  '^': { after: '[^\\s]' },
}

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
        { character: ':', atBreak: true, after: '[ \t]' },
        { character: '!', atBreak: true, after: '!' },
        // What other dialects of Markdown read, and the reader refuses.
        ...['~', '=', '^', '$', '|', '{', '%', '+', ':'].map((character) => ({
          character,
          inConstruct: 'phrasing' as const,
          notInConstruct: ['destinationLiteral' as const, 'destinationRaw' as const, 'autolink' as const],
          ...afters[character],
        })),
      ],
    },
  )
}
