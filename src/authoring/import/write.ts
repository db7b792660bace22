import type { PhrasingContent } from 'mdast'
import { parseBody } from '../../markdown/body.ts'
import { findInvisible, findLookalike } from '../../schemas/characters.ts'
import { eventSchema } from '../../schemas/event.ts'
import { mayLackInDrafts } from '../../content/entries.ts'
import { mostKilobytes } from '../../content/file-size.ts'
import { parseRecord } from '../../content/record.ts'
import { clean } from '../clean.ts'
import { eventFile } from '../event-file.ts'
import { markdownOf } from '../markdown.ts'
import { paragraph, paragraphsIn, plainText, textNode, type Block } from '../nodes.ts'
import { plainBlocks, tidy } from './phrasing.ts'
import { yamlOf } from '../yaml.ts'

export type Frontmatter = Parameters<typeof yamlOf>[0]

/** The text of an event’s file. A draft is one in which paragraphs lack sources or quotations lack speakers. */
export type WrittenEvent = { text: string; draft: boolean; cited: string[] }

/** What content’s reader goes by. */
export type Rules = { zone: string }

type Tell = (value: string, why: string, level: 'part' | 'form') => void

/** The first of the ways to write a text that content’s own reader takes, from the richest to the plainest. */
export function writeEvent(
  record: Frontmatter,
  blocks: Block[],
  rules: Rules,
  lose: Tell,
): WrittenEvent | undefined {
  const words = paragraphsIn(blocks).map(({ children }) => plainText(children))
  const ways = [
    { as: () => blocks, why: undefined, level: 'form' },
    { as: () => blocks.map(withoutEmphasis), why: 'Its emphasis could not be kept.', level: 'form' },
    {
      as: () => plainBlocks(clean(words.join('\n\n')).text),
      why: 'Only its words could be kept, not its form and links.',
      level: 'part',
    },
    {
      as: () => [paragraph([textNode(String(record['title']))])],
      why: 'It could not be kept.',
      level: 'part',
    },
  ] as const
  for (const way of ways) {
    const found = writtenWith(record, way.as(), rules)
    if (!found) continue
    if (way.why) lose(words.join(' '), way.why, way.level)
    return found
  }
  return undefined
}

const comment = 'Delete this when each paragraph shows its source, and each quotation its speaker.'

function writtenWith(record: Frontmatter, blocks: Block[], { zone }: Rules): WrittenEvent | undefined {
  const body = markdownOf(blocks)
  const at = { file: '', line: 1, column: 1 }
  const parsed = parseBody(body, { placeAt: () => at, rule: 'cited' })
  if (parsed.issues.some(({ kind }) => !mayLackInDrafts.includes(kind))) return undefined
  const squeezed = (text: string) => text.replace(/\s+/gu, '')
  const said = paragraphsIn(blocks)
    .map(({ children }) => squeezed(plainText(children)))
    .join('')
  if (said === '' || said !== squeezed(parsed.statements.map(({ text }) => text).join(''))) return undefined
  const draft = parsed.issues.length > 0
  const { tags, ...others } = record
  const yaml = yamlOf(
    { ...others, ...(draft && { draft: 'true' }), ...(tags && { tags }) },
    { draft: comment },
  )
  if (parseRecord(yaml, eventSchema, at, { zone, language: 'en' }).issues.length > 0) return undefined
  const text = eventFile(yaml, body)
  if (Buffer.byteLength(text) > mostKilobytes * 1000 || findInvisible(text) || findLookalike(text))
    return undefined
  const cited = parsed.statements.flatMap(({ notes }) =>
    notes.flatMap(({ citations }) => citations.map(({ source }) => source)),
  )
  return { text, draft, cited: [...new Set(cited)] }
}

function withoutEmphasis(block: Block): Block {
  if (block.type === 'paragraph') return paragraph(tidy(unwrapped(block.children)))
  if (block.type === 'blockquote')
    return { ...block, children: block.children.map((one) => withoutEmphasis(one as Block)) }
  const children = block.children.map((item) => ({
    ...item,
    children: item.children.map((one) => withoutEmphasis(one as Block)),
  }))
  return { ...block, children }
}

const unwrapped = (nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) =>
    node.type === 'emphasis' || node.type === 'strong' ? unwrapped(node.children) : [node],
  )
