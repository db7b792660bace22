import { isFrontPage, isSameAddress } from '../web/same-address.ts'
import { textOfPage } from '../web/page-text.ts'
import type { NoPage, Page } from '../web/fetch-page.ts'

/** How a document was found at its address; `text` is what a reader sees of it. `unknown` is no finding. */
export type Look =
  | { is: 'there'; text?: string }
  | { is: 'moved'; to: string; text: string }
  | { is: 'gone' | 'wall' | 'unknown'; why: string; noHost?: true }

/** Who answers with these says that the document is gone, or that not everybody may read it (RFC 9110, 15.5; RFC 7725). */
const statuses: Partial<Record<number, 'gone' | 'wall'>> = {
  401: 'wall',
  402: 'wall',
  403: 'wall',
  404: 'gone',
  410: 'gone',
  451: 'wall',
}

const gate = /\/(?:log-?in|sign-?in|subscribe|register|consent|paywall)(?:[/.?]|$)/i

/**
 * How the document of an address is found, by what was answered. `stands` counts in a text the words for which the document
 * is cited.
 */
export function lookAt(url: string, page: Page, stands: (text: string) => Count): Look {
  if (page.is !== 'page') return withoutPage(page)
  const text = textOfPage(page)
  const { found, all } = stands(text)
  const none = all > 0 && found === 0
  const isElsewhere = !isSameAddress(page.url, url)
  if (
    page.headers.get('cf-mitigated') === 'challenge' ||
    (isElsewhere && gate.test(new URL(page.url).pathname))
  )
    return { is: 'wall', why: 'It asks first who one is.' }
  if (found < all && isLocked(page.text))
    return { is: 'wall', why: 'Only a part of it can be read by everybody.' }
  if (isElsewhere && isFrontPage(page.url) && !isFrontPage(url) && (none || all === 0))
    return { is: 'gone', why: `It leads to the front page, ${page.url}.` }
  if (none && saysGone(page.text)) return { is: 'gone', why: 'Its page says that it was not found.' }
  if (none && text.trim().length < shortest)
    return { is: 'wall', why: 'Its page has next to no text for who asks without a browser.' }
  return isElsewhere ? { is: 'moved', to: page.url, text } : { is: 'there', text }
}

export type Count = { found: number; all: number }

/** In characters: no article has fewer, and pages that are made by scripts have. */
const shortest = 200

function withoutPage({ is, why, status = 0, code }: NoPage): Look {
  const known = is === 'refused' ? statuses[status] : undefined
  if (known) return { is: known, why }
  // A document that is no text, or a long one, is there; its words cannot be looked for.
  if (is === 'not-text' || is === 'too-large') return { is: 'there' }
  return { is: 'unknown', why, ...(code === 'ENOTFOUND' && { noHost: true }) }
}

/** What publishers tell search engines (schema.org/isAccessibleForFree), or a field for a password. */
const isLocked = (html: string) =>
  /"isAccessibleForFree"\s*:\s*"?false"?/i.test(html) || /<input[^>]*\btype=["']?password\b/i.test(html)

const saysGone = (html: string) => /<title[^>]*>[^<]*(?:\b404\b|not found|page unavailable)/i.test(html)
