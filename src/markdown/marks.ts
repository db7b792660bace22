import type { Nodes } from 'mdast'
import { unspaced } from './letters.ts'

const punctuation = /^[.,;:!?…。，、；：！？،؛؟۔।]+/u

const inUnspaced = new RegExp(unspaced, 'v')

/** Lets each mark follow the full stop or comma behind its citation, and cling to the word before it. */
export function placeMarks(parent: Nodes): void {
  if (!('children' in parent)) return
  for (const [index, child] of parent.children.entries()) {
    placeMarks(child)
    if (child.type !== 'citation') continue
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    child.word =
      (before?.type === 'text' ? takeWord(before) : '') + (after?.type === 'text' ? takeStop(after) : '')
  }
}

/** Takes the end of the last word off a text, as much as keeps a mark on its line, and the space behind it. */
function takeWord(text: { value: string }): string {
  const trimmed = text.value.trimEnd()
  const characters = [...(trimmed.slice(-100).split(/\s/u).at(-1) ?? '')]
  const word = characters.slice(inUnspaced.test(characters.at(-1) ?? '') ? -1 : -20).join('')
  text.value = trimmed.slice(0, trimmed.length - word.length)
  return word
}

function takeStop(text: { value: string }): string {
  const [stop = ''] = punctuation.exec(text.value) ?? []
  text.value = text.value.slice(stop.length)
  return stop
}
