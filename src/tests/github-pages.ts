import { statSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * What GitHub Pages answers to a path (percent-encoded, without a query) of a site that is kept in the absolute
 * folder `root` and stands under `base` (a slash at both ends). A 404 without a file is an answer from outside the site.
 */
export function route(root: string, base: string, path: string): Answer {
  if (`${path}/` === base) return { status: 301, location: base }
  if (!path.startsWith(base)) return { status: 404 }

  const missing: Answer = { status: 404, file: join(root, '404.html') }
  const place = placeIn(root, path.slice(base.length))
  if (place === undefined) return missing

  const index = join(place, 'index.html')
  if (path.endsWith('/')) return isFile(index) ? { status: 200, file: index } : missing
  if (isFile(place)) return { status: 200, file: place }
  if (isFile(`${place}.html`)) return { status: 200, file: `${place}.html` }
  return isFile(index) ? { status: 301, location: `${path}/` } : missing
}

/** Whether a path on disk is a file that can be read. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The path on disk, or undefined where it would lie outside `root` or is no path at all. */
function placeIn(root: string, encoded: string): string | undefined {
  const path = decode(encoded)
  if (path === undefined || path.includes('\0')) return undefined
  const place = join(root, path)
  return `${place}${sep}`.startsWith(`${root}${sep}`) ? place.replace(/[\\/]$/, '') : undefined
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

type Answer =
  { status: 200; file: string } | { status: 301; location: string } | { status: 404; file?: string }
