// Directional overrides, zero-width spaces, tags and control characters can hide or reorder what a text says; the
// joiners and directional marks that Arabic, Persian and Indic scripts need are left alone.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/u

/** The first character of a text that cannot be seen and can mislead: where it stands, and its name `U+202E`. */
export function findInvisible(text: string): { offset: number; code: string } | undefined {
  const found = invisible.exec(text)
  if (!found) return undefined
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return { offset: found.index, code }
}
