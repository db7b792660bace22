import { readdirSync, statSync } from 'node:fs'
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

/** One page of each kind (of /events/<id>/ one, of /sources/ one, …): the one that has the most in it. */
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

function kindOf(page: string): string {
  const [folder, id] = page.split('/')
  return id ? `${folder}/<id>/` : page
}
