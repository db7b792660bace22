import anyAscii from 'any-ascii'

const most = 60

/** An id made of a text: lower-case ASCII words joined by hyphens; undefined if nothing is left of it. */
export function idFrom(text: string): string | undefined {
  const words = anyAscii(text.slice(0, 200).replace(/['’ʼ`´]/gu, ''))
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) return undefined
  const fits = words.reduce(
    (id, word) => (id.length + 1 + word.length > most ? id : id ? `${id}-${word}` : word),
    '',
  )
  return fits || words[0]?.slice(0, most)
}

/** The first of `wishes` that is free, or else the last of them with a number. */
export function freeId(wishes: string[], isTaken: (id: string) => boolean): string {
  const wished = wishes.find((id) => !isTaken(id))
  if (wished) return wished
  const last = wishes.at(-1) ?? 'entry'
  for (let number = 2; ; number++) if (!isTaken(`${last}-${number}`)) return `${last}-${number}`
}
