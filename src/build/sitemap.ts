import { globSync, readFileSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'

/**
 * Astro’s sitemap, of every page that a build has made, whoever added it. Each page says itself whether it is listed (it
 * is not where it names another address as its own, or `noindex`), and in its
 * JSON-LD when it was last changed, and its image.
 */
export function pagesSitemap(): AstroIntegration {
  let folder = new URL('file:///')
  let root = ''
  const pageAt = (address: string) =>
    readFileSync(new URL(`${address.slice(root.length)}index.html`, folder), 'utf8')
  const { hooks, ...integration } = sitemap({
    filter: (address) => {
      const page = pageAt(address)
      return page.includes(`<link rel="canonical" href="${address}"`) && !page.includes('content="noindex"')
    },
    serialize: (item) => {
      const page = pageAt(item.url)
      const [, lastmod] = /"dateModified":"([^"]+)"/.exec(page) ?? []
      const [, url] = /"@type":"ImageObject"[^}]*"contentUrl":"([^"]+)"/.exec(page) ?? []
      return { ...item, ...(lastmod && { lastmod }), ...(url && { img: [{ url }] }) }
    },
  })
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        root = new URL(options.config.base, options.config.site).href
        await hooks['astro:config:done']?.(options)
      },
      'astro:build:done': async (options) => {
        folder = options.dir
        await hooks['astro:build:done']?.(options)
        for (const name of globSync('sitemap-?*.xml', { cwd: folder })) {
          const file = new URL(name, folder)
          // A day stays a day.
          await writeFile(
            file,
            (await readFile(file, 'utf8')).replaceAll('T00:00:00.000Z</lastmod>', '</lastmod>'),
          )
        }
        // The address that sitemaps have by convention.
        await rename(new URL('sitemap-index.xml', folder), new URL('sitemap.xml', folder))
      },
    },
  }
}
