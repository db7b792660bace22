import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { takeStop, takeWord } from './marks.ts'

/** Keeps the mark of a note on the line of the word before it, and puts it behind the full stop or comma that follows. */
export const rehypeMarks = () => (tree: Root) => {
  visit(tree, 'element', (mark, index, parent) => {
    if (!mark.properties.className?.includes(markClass) || !parent || index === undefined) return undefined
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]]
    const word = before?.type === 'text' ? takeWord(before.value) : undefined
    if (word && before?.type === 'text') before.value = word.before
    const kept = (word?.word ?? '') + (after?.type === 'text' ? takeStop(after) : '')
    if (kept) parent.children[index] = span([{ type: 'text', value: kept }, mark])
    return [SKIP, index + 1]
  })
}

/** What tells the mark of a note from other buttons. */
export const markClass = 'mark'

const span = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['nobr'] },
  children,
})
