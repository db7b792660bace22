// Directional overrides, zero-width spaces, letters without a form, tags, halves of characters and control characters
// can hide or reorder what a text says; the joiners and directional marks that Arabic, Persian and Indic scripts need are
// left alone.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\p{Cs}\p{NChar}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/u

/** The first character of a text that cannot be seen and can mislead: where it stands, and its name `U+202E`. */
export function findInvisible(text: string): { offset: number; code: string } | undefined {
  const found = invisible.exec(text)
  if (!found) return undefined
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return { offset: found.index, code }
}

/** Whether there is anything to see in a text. */
export const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

// A Latin abbreviation takes Cyrillic endings (“NATOго”), and nothing in any language goes the other way: a Cyrillic letter
// before a Latin one, of which either has the form of the other, is there to mislead or by mistake.
const lookalike =
  /[АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ](?=[\p{scx=Latin}&&\p{L}])|[\p{scx=Cyrillic}&&[\p{L}\p{M}]](?=[ABCEHIJKMOPSTXYacehijopsxy])/v

/** The first word that mixes scripts to look like what it is not, and where it stands. */
export function findLookalike(text: string): { offset: number; word: string } | undefined {
  const found = lookalike.exec(text)
  if (!found) return undefined
  const [before = ''] = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, found.index - 50), found.index)) ?? []
  const [after = ''] = /^[\p{L}\p{M}]*/u.exec(text.slice(found.index, found.index + 50)) ?? []
  return { offset: found.index - before.length, word: before + after }
}
