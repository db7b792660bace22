import { isAddress, sourceUrl } from '../schemas/fields.ts'
import { shorten } from './clean.ts'

/** What an address in an import is good for. */
export type JudgedAddress =
  | { is: 'document'; url: string; part?: string }
  | { is: 'mail'; url: string }
  | { is: 'refused'; why: string }

const longest = 2000

/** Reads an address that a stranger wrote. */
export function readAddress(written: string): JudgedAddress {
  const trimmed = written.trim()
  const parsed = URL.parse(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed)
  if (!parsed) {
    const why = 'It is no whole address, and nothing says to which site it belongs.'
    return { is: 'refused', why }
  }
  if (parsed.protocol === 'mailto:' && isAddress(parsed.href, ['mailto:']))
    return { is: 'mail', url: parsed.href }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return { is: 'refused', why: 'Only https:, http: and mailto: addresses are published.' }
  if (parsed.username || parsed.password)
    return { is: 'refused', why: 'It has a user’s name or password in it.' }
  // A place within a page is no other document; what has more signs in it may be.
  const part = /^#(?:[\w.~-]*$|.*:~:)/.exec(parsed.hash)?.input
  if (part) parsed.hash = ''
  if (parsed.href.length > longest || !sourceUrl.safeParse(parsed.href).success)
    return { is: 'refused', why: `It is no address of at most ${longest} characters.` }
  return { is: 'document', url: parsed.href, ...(part && { part }) }
}

/** Said of an address that begins with http:. */
export const insecure =
  'Its address is not encrypted, and readers are told so: if it answers with https: as well, write that.'

/** For a link in a text, which is published with https: alone. */
export const secure = (url: string) => url.replace(/^http:/i, 'https:')

/** Said of an address that leads to a part of its page. */
export const partOnly = 'A source is the whole page: what leads to a part of it is not kept.'

export const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')

/** What an address tells of its document’s title. */
export function titleOf(url: string): string {
  const { pathname, search, hash } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  const title = decoded(last + search + hash)
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .replace(/[\s_+-]+/gu, ' ')
    .trim()
  return shorten(/\p{L}/u.test(title) ? title : `${hostOf(url)} ${title}`, 200)
}

/** Host and title: what an id is made of. */
export const wordsOfAddress = (url: string) => `${hostOf(url)} ${titleOf(url).replace(hostOf(url), '')}`

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What may be an address in a text; where it ends, `endOfAddress` says. */
export const addressPattern = /(?:https?:)?\/\/[^\s<>"“”«»]+/giu

/**
 * How long an address is that begins a text: punctuation behind it ends a sentence, and a closing bracket belongs to it
 * if its opening one does (GitHub Flavored Markdown, 6.9).
 *
 *     endOfAddress('https://e.org/A_(b)).') //=> 19
 */
export function endOfAddress(text: string): number {
  let end = text.search(/[,;|](?=https?:\/\/)/i)
  if (end === -1) end = text.length
  for (;;) {
    const last = text.charAt(end - 1)
    const opening = { ')': '(', ']': '[', '}': '{' }[last]
    if (opening) {
      const inside = text.slice(0, end)
      if (inside.split(opening).length >= inside.split(last).length) return end
    } else if (!/[.,;:!?'’…*_~|]/u.test(last) || end < 9) return end
    end--
  }
}

/** All addresses in a text, in their order. */
export function addressesIn(text: string): string[] {
  const found: string[] = []
  let rest = text
  for (;;) {
    const at = rest.search(addressPattern)
    if (at === -1) return found
    const begun = /^\S*/.exec(rest.slice(at).split(/[<>"“”«»]/u)[0] ?? '')?.[0] ?? ''
    const end = endOfAddress(begun)
    found.push(begun.slice(0, end))
    rest = rest.slice(at + Math.max(end, 1))
  }
}
