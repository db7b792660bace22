import type { ElementContent, Nodes, Root } from 'hast'
import { markClass } from './rehype-marks.ts'

/** A stretch of a paragraph from the end of one sentence to the end of the next that cites something. */
export type SentenceNodes = { nodes: ElementContent[]; text: string; notes: number[] }

const ended = /[.!?…。！？؟۔।][\p{Pf}\p{Pi}\p{Pe}"']*$/u

/**
 * Divides a paragraph where a sentence ends with the mark of a note: a sentence that cites nothing stands with the next one
 * that does, and at the end with the last. What is more than one paragraph, or a list or table, is one stretch.
 */
export function sentencesIn({ children }: Root): SentenceNodes[] {
  const [paragraph, ...others] = children.filter(({ type }) => type === 'element')
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p' || others.length > 0) return []
  const sentences: SentenceNodes[] = []
  let isOver = true
  for (const [index, node] of paragraph.children.entries()) {
    const notes = notesIn(node)
    if (isOver) sentences.push({ nodes: [], text: '', notes: [] })
    const sentence = sentences.at(-1)
    sentence?.nodes.push(node)
    sentence?.notes.push(...notes)
    if (sentence) sentence.text += textIn(node)
    const next = paragraph.children.slice(index + 1)
    isOver =
      notes.length > 0 &&
      ended.test(sentence?.text.trimEnd() ?? '') &&
      !/^\s*\p{Ll}/u.test(next[0] ? textIn(next[0]) : '') &&
      next.some((one) => notesIn(one).length > 0)
  }
  return sentences
}

const isMark = (node: Nodes) => node.type === 'element' && node.properties.className?.includes(markClass)

function notesIn(node: Nodes): number[] {
  if (node.type === 'element' && isMark(node)) return [node.data?.note ?? -1]
  return 'children' in node ? node.children.flatMap(notesIn) : []
}

function textIn(node: Nodes): string {
  if (isMark(node)) return ''
  if (node.type === 'text') return node.value
  const inner = 'children' in node ? node.children.map(textIn).join('') : ''
  return node.type === 'element' && node.tagName === 'q' ? `“${inner}”` : inner
}

declare module 'hast' {
  interface ElementData {
    /** Of the mark of a note: its index in the statement. */
    note?: number
  }
}
