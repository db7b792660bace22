import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import type { Site } from '../urls/address.ts'
import { withPolicy } from './policy.ts'
import type { Begin } from './progress.ts'
import type { Reuse } from './reuse.ts'
import { withUsedStyles } from './styles.ts'

export type PrerenderOptions = { folder: string; site: Site; reuse: Reuse; begin: Begin }

/**
 * Renders pages as Astro does, gives each the styles that it uses and its policy, and writes it below an absolute folder
 * at once: Astro would copy each several times on its way to the disk, and wait for it. What is no page is left to Astro.
 */
export function prerenderer(
  own: AstroPrerenderer,
  { folder, site, reuse, begin }: PrerenderOptions,
): AstroPrerenderer {
  return {
    ...own,
    async getStaticPaths() {
      const { page: pages = [], ...others } = Object.groupBy(
        await own.getStaticPaths(),
        ({ route }) => route.type,
      )
      const progress = begin('Pages', pages.length)
      for (const { pathname, route, cacheKey } of pages) {
        const path = pathname.replace(/\/?$/, '/')
        const file = path === '/404/' ? '/404.html' : `${path}index.html`
        if (!reuse.take(file, cacheKey)) {
          const rendered = await own.render(new Request(site.address(path)), { routeData: route })
          const response = rendered instanceof Response ? rendered : rendered.response
          const framed = route.route.endsWith('/embed')
          const html = withPolicy(withUsedStyles(await response.text()), { framed })
          const place = join(folder, file)
          mkdirSync(dirname(place), { recursive: true })
          writeFileSync(place, html)
        }
        progress.add()
      }
      progress.end()
      return Object.values(others).flat()
    },
  }
}
