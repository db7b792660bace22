import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { isObject } from '../web/page-tree.ts'
import type { LibraryItem } from './library.ts'

export type Library = { format: 'CSL-JSON' | 'BibTeX' | 'RIS'; items: LibraryItem[] }

/**
 * What a reference manager exported, by its beginning. Undefined if it is of no such format; a sentence if it is, and
 * cannot be read. The type is named to the library, which would ask the network for a text that is an address.
 */
export function readLibrary(text: string): Library | string | undefined {
  const begins = text.replace(/^\ufeff/, '').trimStart()
  try {
    if (/^(?:%.*\s+)*@\w+\s*[{(]/.test(begins))
      return { format: 'BibTeX', items: new Cite(begins, { forceType: '@biblatex/text' }).data }
    if (/^TY {2}- /.test(begins))
      return { format: 'RIS', items: new Cite(withWholeDays(begins), { forceType: '@ris/file' }).data }
  } catch (error) {
    return `The library cannot be read: ${(error as Error).message.split('\n')[0]}`
  }
  return begins.startsWith('[') ? cslJson(begins) : undefined
}

/** Of an article in a newspaper, the library reads a day only where RIS had it before 2011, and else the year. */
const withWholeDays = (ris: string) =>
  ris
    .split(/^(?=TY {2}- )/m)
    .map((record) =>
      /^DA {2}- \d/m.test(record)
        ? record.replace(/^PY {2}- .*\r?\n/gm, '').replace(/^DA(?= {2}- \d)/m, 'Y1')
        : record,
    )
    .join('')

function cslJson(text: string): Library | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    const items = Array.isArray(parsed) ? parsed.filter(isObject) : []
    const isCsl =
      items.length > 0 &&
      items.every(
        (one) =>
          'type' in one &&
          'id' in one &&
          ('URL' in one || 'container-title' in one || isObject(one['issued'])),
      )
    return isCsl ? { format: 'CSL-JSON', items } : undefined
  } catch {
    return undefined
  }
}
