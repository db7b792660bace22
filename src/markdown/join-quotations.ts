import type { Nodes, Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { flatText } from './flat-text.ts'
import { barrier, closes, findQuotations } from './quotation.ts'
import type { Quoted } from './wrap-quotation.ts'

type Read = { paragraph: Paragraph; text: string; quotations: Quoted[]; strays: number[]; open?: number }

/** More paragraphs than anybody quotes at a stretch. */
const most = 20

/**
 * Quotations over several paragraphs, as they are written: each paragraph begins with a mark (in French with the
 * closing one) and only the last ends with one, or only the first begins with one. Paragraphs that go on are marked `continued`. What is found of each paragraph
 * that has a part in one.
 */
export function joinQuotations(tree: Root, file: VFile): Map<Nodes, Pick<Read, 'quotations' | 'strays'>> {
  const joined = new Map<Nodes, Read>()
  let index = 0
  while (index < tree.children.length) {
    const run = tree.children.slice(index, index + most)
    const end = run.findIndex(({ type }) => type !== 'paragraph')
    const count = runLength(run.slice(0, end === -1 ? run.length : end) as Paragraph[], file, joined)
    index += Math.max(1, count)
  }
  return joined
}

/** Joins from the first paragraph on; how many have a part in its last quotation, without the last of them. */
function runLength(paragraphs: Paragraph[], file: VFile, joined: Map<Nodes, Read>): number {
  const [first, ...others] = paragraphs
  const read = first && (joined.get(first) ?? readParagraph(first, file))
  if (!first || !read || others.length === 0 || read.strays.length === 0) return 1
  const mark = read.text.charAt(read.open ?? read.strays.at(-1) ?? 0)
  if (read.open === undefined) {
    endBeforeCitation(read, others[0] && readParagraph(others[0], file), joined)
    return 1
  }
  const goesOn = (text: string) => text.startsWith(mark) || (mark === '«' && text.startsWith('»'))
  const parts: Read[] = []
  for (const paragraph of others) {
    const part = readParagraph(paragraph, file)
    parts.push(part)
    if (goesOn(part.text)) {
      if (part.open === 0) continue
      if (part.quotations[0]?.start !== 0) return 1
      part.quotations[0].continued = true
      return join(read, parts, mark, joined)
    }
    const end = part.strays.find((unit) => closes(mark, part.text.charAt(unit)))
    if (end !== undefined) {
      if (/[\ufffb\ufffc]/u.test(part.text.slice(0, end))) return 1
      const inside = part.quotations.filter(({ start }) => start > end)
      part.quotations = [{ start: 0, end, marks: ['', part.text.charAt(end)], continued: true }, ...inside]
      part.strays = part.strays.filter((unit) => unit !== end)
      return join(read, parts, mark, joined)
    }
    if (part.strays.length > 0 || /[\ufffb\ufffc]/u.test(part.text)) return 1
  }
  return 1
}

function join(first: Read, parts: Read[], mark: string, joined: Map<Nodes, Read>): number {
  const start = first.open ?? 0
  goOn(first, start, mark)
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    if (!isLast && part.open === 0) goOn(part, 0, part.text.charAt(0), true)
    else if (!isLast)
      part.quotations = [{ start: 0, end: part.text.length, marks: ['', ''], continued: true }]
    part.paragraph.data = { ...part.paragraph.data, continued: true }
  }
  for (const part of [first, ...parts]) joined.set(part.paragraph, part)
  return parts.length
}

/** From a mark to the end of the paragraph. */
function goOn(read: Read, start: number, mark: string, continued = false): void {
  read.quotations = read.quotations.filter((one) => one.start < start)
  read.quotations.push({ start, end: read.text.length, marks: [mark, ''], continued })
  read.strays = read.strays.filter((unit) => unit < start)
}

/** “One [@a, said by b].” before “Two” [@a, said by b]: with a citation in each paragraph, the first part ends where it cites. */
function endBeforeCitation(read: Read, next: Read | undefined, joined: Map<Nodes, Read>): void {
  const start = read.strays.at(-1) ?? 0
  const mark = read.text.charAt(start)
  const at = read.text.slice(start).search(new RegExp(`\\s*${barrier.spoken}`, 'u'))
  if (at === -1 || !next?.text.startsWith(mark) || /[\p{L}\p{N}]/u.test(read.text.slice(start + at))) return
  if (next.quotations[0]?.start !== 0 && next.open !== 0 && next.strays[0] !== 0) return
  read.quotations.push({ start, end: start + at, marks: [mark, ''] })
  read.strays = read.strays.slice(0, -1)
  joined.set(read.paragraph, read)
}

function readParagraph(paragraph: Paragraph, file: VFile): Read {
  const { text } = flatText(paragraph, file)
  return { paragraph, text, ...findQuotations(text) }
}
