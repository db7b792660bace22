import { unspaced } from './letters.ts'

const punctuation = /^[.,;:!?…。，、；：！？،؛؟۔།]+/u

const inUnspaced = new RegExp(unspaced, 'v')

/** Divides a text before a mark: the end of the last word, as much as keeps the mark on its line, and what is before it. */
export function takeWord(text: string): { before: string; word: string } {
  const trimmed = text.trimEnd()
  const characters = [...(trimmed.slice(-100).split(/\s/u).at(-1) ?? '')]
  const word = characters.slice(inUnspaced.test(characters.at(-1) ?? '') ? -1 : -20).join('')
  return { before: trimmed.slice(0, trimmed.length - word.length), word }
}

/** Takes off the text behind a citation the full stop or comma that its mark follows. */
export function takeStop(text: { value: string }): string {
  const [stop = ''] = punctuation.exec(text.value) ?? []
  text.value = text.value.slice(stop.length)
  return stop
}
