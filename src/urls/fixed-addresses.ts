import { globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Addresses that every story has, as paths from the root: each page and endpoint of `src/pages` whose path names no
 * parameter, and each file of `public`. So a page that somebody adds can be linked to at once. In the same order whatever
 * that of the folders. `project` is its folder.
 */
export function fixedAddresses(project = '.'): Set<string> {
  const pages = globSync('**/*.{astro,md,mdx,html,ts,js}', { cwd: join(project, 'src/pages') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)_|^404\./.test(file))
    .flatMap(addressOf)
  const files = globSync('**/*.*', { cwd: join(project, 'public') }).map(
    (file) => `/${file.replaceAll('\\', '/')}`,
  )
  return new Set([...pages, ...files].sort())
}

/** `about/index.astro` is `/about/`, `rss.xml.ts` is `/rss.xml`, `people/[...page].astro` has `/people/` as its first page. */
function addressOf(file: string): string[] {
  const isEndpoint = /\.[tj]s$/.test(file)
  const route = file.replace(/\.\w+$/, '')
  const page = route.replace(/(?:^|\/)(?:index|\[\.\.\.page\])$/, '')
  if (page.includes('[')) return []
  return [isEndpoint ? `/${route}` : page === '' ? '/' : `/${page}/`]
}
