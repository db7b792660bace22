import { parseLocator } from '../../markdown/locator.ts'

/** What stands in a table where nothing is known. */
const nothing = /^(?:n\/?a|none|nil|null|unknown|tbd|todo|see above|нет|неизвестно|жок|لا يوجد)\.?$/iu

/**
 * A document that is named in words, with where in it: “Memoirs, p. 12”. Undefined for what names none.
 *
 *     readNamed('Ada, Memoirs, pp. 12-13') //=> { title: 'Ada, Memoirs', place: 'pp. 12-13' }
 */
export function readNamed(text: string): { title: string; place?: string } | undefined {
  const words = text.replace(/\s+/gu, ' ').trim()
  if (!/\p{L}{2}/u.test(words) || nothing.test(words)) return undefined
  for (const { index } of words.matchAll(/,/g)) {
    const place = locatorIn(words.slice(index + 1))
    if (place && index > 0) return { title: words.slice(0, index), place }
  }
  return { title: words.replace(/[.,:]+$/, '') }
}

/** A place in a document as a citation takes it; pages also as German and Russian have them: “S. 12”, “стр. 12”. */
export function locatorIn(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/\.$/, '')
    .replace(/^(?:S|с|стр)\.?\s*(?=\d)/iu, 'p. ')
  const found = parseLocator(plain)
  return found && 'locator' in found && found.rest === '' ? plain : undefined
}
