import type { FontDetails } from '@takumi-rs/core'
import type { Card } from './card.ts'

/**
 * The card with only such characters as the typefaces have: emoji and arrows are left out rather than drawn as empty
 * boxes. Throws an Error with a sentence for whoever builds the site if a letter or a digit is in none of them.
 */
export function drawable(card: Card, fonts: FontDetails[]): Card {
  const ranges = fonts.flatMap(({ unicodeRange = [] }) => unicodeRange)
  const has = (character: string) => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => first <= code && code <= last)
  }
  const shown = (text: string) => {
    const missing = [...text].find((character) => /[\p{L}\p{N}]/u.test(character) && !has(character))
    if (missing) throw new Error(refusal(missing, text))
    return [...text].filter(has).join('').replace(/\s+/gu, ' ').trim()
  }
  const [first, last] = card.foot
  return {
    ...card,
    label: shown(card.label),
    headline: shown(card.headline),
    foot: [shown(first), shown(last)],
  }
}

function refusal(character: string, text: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `The picture for links cannot show “${character}” (U+${code}) in “${text}”: none of its typefaces has this letter. Add one that has to src/words/typefaces.ts.`
}
