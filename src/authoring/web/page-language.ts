import { language as languageTag } from '../../schemas/fields.ts'
import type { PageTree } from './page-tree.ts'

/**
 * The language of a page as it says it, unless its words are of another script: many sites say `en` of every page.
 * Undefined if nothing that it says can be right.
 */
export function readLanguage(
  { lang, metas }: PageTree,
  inLanguage: unknown,
  words: string,
): string | undefined {
  const said = [
    inLanguage,
    lang,
    ...(metas.get('citation_language') ?? []),
    ...(metas.get('content-language') ?? []),
    ...(metas.get('og:locale') ?? []),
  ]
  const tags = said.flatMap((one) => {
    const parsed = languageTag.safeParse(typeof one === 'string' ? one.trim().replaceAll('_', '-') : one)
    return parsed.success ? [Intl.getCanonicalLocales(parsed.data)[0] ?? parsed.data] : []
  })
  const [first] = tags
  // Templates are translated as one, so that two different languages are none.
  return tags.find((tag) => isWrittenIn(tag, words)) ?? (words ? undefined : first)
}

/** Names of scripts in Unicode by their codes in ISO 15924; of several, a language has all. */
const scripts: Partial<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Grek: 'Greek',
  Hebr: 'Hebrew',
  Deva: 'Devanagari',
  Thai: 'Thai',
  Armn: 'Armenian',
  Geor: 'Georgian',
  Hans: 'Han',
  Hant: 'Han',
  Jpan: 'Han}\\p{sc=Hiragana}\\p{sc=Katakana',
  Kore: 'Hangul',
  Beng: 'Bengali',
  Taml: 'Tamil',
  Ethi: 'Ethiopic',
}

function isWrittenIn(tag: string, words: string): boolean {
  const script = scripts[new Intl.Locale(tag).maximize().script ?? '']
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (!script || letters < 20) return true
  const own = words.match(new RegExp(`[\\p{sc=${script}}]`, 'gu'))?.length ?? 0
  return own > letters / 2
}
