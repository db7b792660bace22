import anyAscii from 'any-ascii'

/** In characters: what a list of files shows whole. */
const longest = 60

/**
 * A text as a piece of an address, such as a file name or an id: lower-case words of ASCII letters and digits with
 * hyphens between them, other scripts written in Latin letters; at most 60 characters, cut between words. Undefined
 * where no letter and no digit is in it.
 *
 *     slugOf('Бишкек: Ала-Тоо аянты') //=> 'bishkek-ala-too-ayanty'
 */
export function slugOf(text: string): string | undefined {
  const words = anyAscii(
    text
      .toWellFormed()
      .slice(0, 200)
      .replace(/['’ʼ`´]/gu, ''),
  )
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) return undefined
  const fits = words.reduce(
    (slug, word) => (slug.length + 1 + word.length > longest ? slug : slug ? `${slug}-${word}` : word),
    '',
  )
  return fits || words[0]?.slice(0, longest)
}
