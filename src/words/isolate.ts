import type { Foreign } from './direction.ts'

/** A piece of a text, with attributes where it is set apart from what stands around it. */
export type DirectedText = Foreign & { text: string }

/** Cuts a text at its addresses and at `parts` of it that may be written the other way, each where it first occurs. */
export function isolate(text: string, parts: DirectedText[]): DirectedText[] {
  const addresses = (text.match(/https?:\/\/\S+/g) ?? []).map((address): DirectedText => ({
    text: address,
    dir: 'ltr',
  }))
  return [...parts, ...addresses].reduce<DirectedText[]>(
    (pieces, part) => {
      const index = pieces.findIndex((piece) => !isSetApart(piece) && piece.text.includes(part.text))
      const piece = pieces[index]
      if (!piece) return pieces
      const at = piece.text.indexOf(part.text)
      const before = { text: piece.text.slice(0, at) }
      const after = { text: piece.text.slice(at + part.text.length) }
      return pieces.toSpliced(index, 1, before, part, after)
    },
    [{ text }],
  )
}

export const isSetApart = ({ lang, dir }: DirectedText): boolean => lang !== undefined || dir !== undefined
