import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readAddress } from '../authoring/address.ts'
import { readFromPage, type FromPage } from '../authoring/new/from-page.ts'
import { one, type Given } from '../authoring/new/field.ts'
import { wrongInFields } from '../authoring/new/make.ts'
import { citePhrase } from '../authoring/new/phrase.ts'
import type { SiteSoFar } from '../authoring/new/site.ts'
import { source, sourceAt } from '../authoring/new/source.ts'
import { paragraphsOfCopy } from '../authoring/verify/match.ts'
import { fetchPage, type FetchOptions } from '../authoring/web/fetch-page.ts'
import { writeNew } from './write-new.ts'

/** Completes what was given for a source by what its page says; what was given counts. */
export async function completed(
  given: Given,
  site: SiteSoFar,
  options: FetchOptions & { now: number },
): Promise<FromPage> {
  const url = one(given, 'url') ?? ''
  const page = readFromPage(await fetchPage(url.trim(), options), site.today, options.now)
  const right = Object.entries(page.given).filter(
    ([name, values]) => wrongInFields(source, { [name]: values ?? [] }, site).length === 0,
  )
  const known = sourceAt(one(page.given, 'url') ?? '', site)
  return {
    ...page,
    given: { ...Object.fromEntries(right), ...given, url: known ? [url] : (page.given['url'] ?? [url]) },
  }
}

/** Keeps the paragraphs of a source, a line each, and says where; why not, if it must not or cannot be there. */
export function keepCopy(folder: string, id: string, paragraphs: string[]): string {
  const inside = relative(resolve('content'), resolve(folder))
  if (inside === '' || !inside.startsWith('..'))
    return `Its text is not kept: ${folder} would be published with content/. Name another folder: --copies`
  const path = join(folder, `${id}.txt`)
  return writeNew(path, `${paragraphs.join('\n')}\n`)
    ? `Its text is in ${path}, a paragraph a line: npm run verify -- ${folder}`
    : `There is a copy in ${path} already, which was left alone.`
}

/** What cites words of a source that there is already. Undefined if the address is none of one. */
export function citeAgain(given: Given, folder: string, site: SiteSoFar) {
  const [address, phrase] = [one(given, 'url') ?? '', one(given, 'phrase')]
  const there = readAddress(address).is === 'document' ? sourceAt(address, site) : undefined
  if (!there || phrase === undefined) return undefined
  const path = join(folder, `${there.id}.txt`)
  const copy = existsSync(path) ? paragraphsOfCopy(readFileSync(path, 'utf8')) : []
  return { id: there.id, ...citePhrase(there.id, phrase, copy) }
}
