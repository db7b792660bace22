import type { PhrasingContent } from 'mdast'
import { paragraph, plainText, sourceNode, textNode, type Block } from '../nodes.ts'

/** Paragraphs of some nodes: two line breaks make a new one, as authors of HTML mean them. Empty ones are left out. */
export function splitParagraphs(nodes: PhrasingContent[]): Block[] {
  const runs: PhrasingContent[][] = [[]]
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    const last = runs.at(-1) ?? []
    if (node.type === 'break' && (last.length === 0 || isBlank(next) || next?.type === 'break')) {
      if (last.length > 0) runs.push([])
    } else if (last.length > 0 || !isBlank(node)) last.push(node)
  }
  return runs
    .map((run) => tidy(run))
    .filter((run) => run.length > 0)
    .map(paragraph)
}

/** Paragraphs of a text without markup, which empty lines separate. */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n\s*/)
    .flatMap((part) =>
      splitParagraphs(
        part
          .split('\n')
          .flatMap((line, index): PhrasingContent[] => [
            ...(index > 0 ? [{ type: 'break' as const }] : []),
            textNode(line.trim()),
          ]),
      ),
    )
}

/**
 * Citations stand behind words and before punctuation, with a space before them; one that begins a paragraph goes to
 * its end. Those side by side become one.
 */
export function tidy(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => node.type !== 'source' && !isBlank(node))
  const leading = nodes.slice(0, first === -1 ? nodes.length : first).filter((node) => node.type === 'source')
  const ordered = [...(first === -1 ? [] : nodes.slice(first)), ...leading]
  const tidied: PhrasingContent[] = []
  for (const node of ordered) {
    const last = tidied.at(-1)
    if (node.type === 'source') {
      const beside = last && isBlank(last) && tidied.at(-2)?.type === 'source' ? tidied.at(-2) : last
      if (beside?.type === 'source') {
        beside.ids = [...new Set([...beside.ids, ...node.ids])]
        continue
      }
      if (last?.type === 'text') last.value = `${last.value.trimEnd()} `
      else if (last) tidied.push(textNode(' '))
      tidied.push(sourceNode(node.ids))
    } else if (node.type === 'text') {
      if (last?.type === 'text') last.value += node.value
      else if (last?.type === 'source')
        tidied.push(textNode(/^[\s.,;:!?…)\]}»”’]/u.test(node.value) ? node.value : ` ${node.value}`))
      else tidied.push(textNode(node.value))
    } else {
      if (last?.type === 'source' && node.type !== 'break') tidied.push(textNode(' '))
      tidied.push(node)
    }
  }
  return trimmed(tidied)
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes]
  while (kept[0] && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  const [first, last] = [kept[0], kept.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}

/** A paragraph of nothing but citations says nothing: they go to the end of the paragraph before it, if there is one. */
export function joinLone(blocks: Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const lone = block.type === 'paragraph' && !/[\p{L}\p{N}]/u.test(plainText(block.children))
    if (lone && before?.type === 'paragraph') {
      const sources = block.children.filter((node) => node.type === 'source')
      before.children = tidy([...before.children, ...sources])
    } else joined.push(block)
  }
  return joined
}

function isBlank(node: PhrasingContent | undefined): boolean {
  if (!node || node.type === 'break') return true
  return node.type === 'text' && node.value.trim() === ''
}
