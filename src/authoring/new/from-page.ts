import { insecure, readAddress } from '../address.ts'
import { isUnencrypted } from '../../schemas/fields.ts'
import { shorten, withoutCitation } from '../clean.ts'
import type { WebPage } from '../web/fetch-page.ts'
import { readPage, type PageFacts } from '../web/read-page.ts'
import type { Given } from './field.ts'
import { fromPage } from './source.ts'

/** What an answer from the web gives for a new source, and what there is to say about it. */
export type FromPage = { given: Given; paragraphs: string[]; told: string[] }

/**
 * What a page says of itself, as if it had been given. Where there is no page, nothing but why. `today` is a day of
 * ISO 8601, `now` an instant in milliseconds.
 */
export function readFromPage(page: WebPage, today: string, now: number): FromPage {
  if (page.is !== 'page') {
    const unread = 'the page could not be read'
    return {
      given: { [fromPage.unread]: [unread] },
      paragraphs: [],
      told: [`${whyNot(page)} The file has only what is known without it.`],
    }
  }
  const facts = read(page, now)
  if (!facts || (facts.wall && facts.title === undefined)) {
    const told = `${facts?.wall ?? 'Its HTML cannot be read.'} The file has only what is known without it.`
    return { given: { [fromPage.unread]: ['the page could not be read'] }, paragraphs: [], told: [told] }
  }
  const { issued, paragraphs } = facts
  const counted = paragraphs.length > 0 && paragraphs.length <= 9999
  const address = readAddress(facts.url)
  return {
    given: {
      ...(address.is === 'document' ? { url: [facts.url] } : {}),
      ...text('title', facts.title, 300),
      ...text('publication', facts.publication, 100),
      ...text('author', facts.author, 200),
      ...('edtf' in issued ? { issued: [issued.edtf] } : { [fromPage.undated]: [issued.why] }),
      accessed: [today],
      ...text('language', facts.language, 35),
      ...(counted ? { paragraphs: [String(paragraphs.length)] } : {}),
      [fromPage.type]: [facts.type],
      [fromPage.unread]: ['not on the page'],
    },
    paragraphs: counted ? paragraphs : [],
    told: [
      ...(facts.wall ? [facts.wall] : []),
      ...(counted || facts.wall ? [] : ['No paragraphs were found on it.']),
      ...(address.is === 'document' && isUnencrypted(address.url) ? [insecure] : []),
    ],
  }
}

/** Undefined for HTML that is nested deeper than it can be followed. */
function read({ text, url }: WebPage & { is: 'page' }, now: number): PageFacts | undefined {
  try {
    return readPage(text, url, now)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function text(name: string, value: string | undefined, most: number): Given {
  const line = shorten(withoutCitation(value ?? ''), most)
  return line ? { [name]: [line] } : {}
}

function whyNot(page: Exclude<WebPage, { is: 'page' }>): string {
  const meant: Partial<Record<number, string>> = {
    401: 'It wants a name and a password.',
    402: 'It wants to be paid.',
    403: 'It does not let programs in.',
    404: 'There is no page at this address.',
    410: 'The page was taken away.',
    451: 'It may not be shown here by law.',
  }
  const kind = page.status ? meant[page.status] : undefined
  return kind ? `${kind} ${page.why}` : page.why
}
