import type { Unknown } from '../schemas/fields.ts'

/** The direction in which a language (BCP 47) is written, by its script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  let direction = directions.get(language)
  if (!direction) {
    direction = new Intl.Locale(language).getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr'
    directions.set(language, direction)
  }
  return direction
}

const directions = new Map<string, 'ltr' | 'rtl'>()

/**
 * The attributes of a text on a page in another language: `lang`, and `dir` where it is written the other way; nothing
 * for a text in the page’s own. Where its language is not known, its first letter decides the direction.
 */
export function foreignTo(page: string, language: string | Unknown): Foreign {
  if (typeof language !== 'string') return { dir: 'auto' }
  if (language === page) return {}
  const dir = directionOf(language)
  return dir === directionOf(page) ? { lang: language } : { lang: language, dir }
}

export type Foreign = { lang?: string; dir?: 'ltr' | 'rtl' | 'auto' }
