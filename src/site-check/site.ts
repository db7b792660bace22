import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from '../issues/issue.ts'
import { readPage, type FoundInPage, type SitePage } from './read-page.ts'

/** A built site as it lies in its folder. */
export type BuiltSite = {
  folder: string
  /** The folder as messages name it. */
  name: string
  pages: Map<string, SitePage>
  files: Set<string>
  /** The whole address at which the site will stand, with a slash at its end; undefined if the front page does not say. */
  root: URL | undefined
}

/** Reads every page of a built site. `name` stands for the folder in messages. */
export function readSite(folder: string, name = 'dist'): BuiltSite {
  const files = new Set(
    existsSync(folder)
      ? globSync('**/*', { cwd: folder, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'),
          )
      : [],
  )
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html'))
      // What stands on every page is reported at the front page.
      .sort((a, b) => Number(b === 'index.html') - Number(a === 'index.html') || (a < b ? -1 : 1))
      .map((file) => [file, readPage(file, readFileSync(join(folder, file), 'utf8'))]),
  )
  const canonical = pages.get('index.html')?.canonical
  return { folder, name, pages, files, root: (canonical && URL.parse(canonical)) || undefined }
}

/** The page at a path below the site’s address, or the file: `events/fire/` is `events/fire/index.html`. */
export function fileAt({ files }: BuiltSite, path: string): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`]
  return candidates.find((file) => files.has(file))
}

/** Where something stands, for a report. The file is read once more: few are ever asked. */
export function positionIn(
  { folder, name }: BuiltSite,
  file: string,
  { at }: Pick<FoundInPage, 'at'>,
): Position {
  const before = readFileSync(join(folder, file), 'utf8').slice(0, at).split('\n')
  return { file: `${name}/${file}`, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The first page on which each thing was found, and how many others have it. */
export function firstOfEach<One extends { key: string; file: string }>(
  found: Iterable<One>,
): (One & { others: number })[] {
  const groups = Map.groupBy(found, ({ key }) => key)
  return [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? [{ ...first, others: new Set(more.map(({ file }) => file)).difference(new Set([first.file])).size }]
      : [],
  )
}
