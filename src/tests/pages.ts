import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Every file of a built site, relative to its folder, with forward slashes, sorted. */
export function builtFiles(dist = 'dist'): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}

/** Paths of all pages below the site's address, such as '', 'events/night/' and '404.html'. */
export function builtPages(dist = 'dist'): string[] {
  return builtFiles(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/** Paths of the pages of events, without the addresses that they had before. */
export function eventPages(dist = 'dist'): string[] {
  return builtPages(dist).filter((page) => /^events\/[^/]+\/$/.test(page) && !leadsOn(page, dist))
}

/** Whether a page only leads to another: an address that an event had before. */
export const leadsOn = (page: string, dist = 'dist'): boolean =>
  readFileSync(join(dist, fileOf(page)), 'utf8').includes('http-equiv="refresh"')

/** More cannot be looked at one by one in good time. */
const most = 400

/** All pages; of a long story one of each kind, and others from its beginning to its end. */
export function somePages(dist = 'dist'): string[] {
  const pages = builtPages(dist)
  const step = Math.ceil(pages.length / most)
  return [...new Set([...pageKinds(dist), ...pages.filter((_, index) => index % step === 0)])].sort()
}

/** One page of each kind (of /events/<id>/ one, of months one, …): the one that has the most in it. */
export function pageKinds(dist = 'dist'): string[] {
  const kinds = Map.groupBy(builtPages(dist), kindOf)
  return [...kinds.values()].map((pages) =>
    pages.reduce((most, page) => (size(page) > size(most) ? page : most)),
  )

  function size(page: string): number {
    return statSync(join(dist, fileOf(page))).size
  }
}

/** The file of a page, relative to the built site's folder. */
export function fileOf(page: string): string {
  return page === '' || page.endsWith('/') ? `${page}index.html` : page
}

/** The address that a page names as its own. One that moves elsewhere, or is made for a frame, names another’s. */
export function canonicalOf(page: string): string | undefined {
  return /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join('dist', fileOf(page)), 'utf8'))?.[1]
}

function kindOf(page: string): string {
  const [folder = '', id] = page.split('/')
  // Of a long story, years, months and days have pages.
  if (/^-?\d{4,}/.test(folder)) return `a date in ${folder.split('-').length} parts`
  return id ? `${folder}/<id>/` : page
}
