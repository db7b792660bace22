/** Widths of letters in em, as the common typefaces of interfaces have them on average. */
const REGULAR = 0.54
const BOLD = 0.54
const WIDE = 1

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu

/** About how wide a text is, in em. */
export function textWidth(text: string, isBold = false): number {
  const broad = text.match(wide)?.length ?? 0
  return ([...text].length - broad) * (isBold ? BOLD : REGULAR) + broad * WIDE
}
