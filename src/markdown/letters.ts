/** As a class of a regular expression with the flag `v`: scripts that put no spaces between words. */
export const unspaced =
  '[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]'

/** A letter, mark or digit of the other scripts; in those without spaces every word has letters at its sides. */
export const letter = `[[\\p{L}\\p{M}\\p{N}]--${unspaced}]`
