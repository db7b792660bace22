import { lookup } from 'mrmime'
import type { Plugin } from 'vite'
import { filesOf } from '../files/files.ts'
import type { SiteFile } from '../files/file.ts'
import type { Timeline } from '../timeline/types.ts'
import type { Site } from './address.ts'

/** While writing: makes of the files that are no pages the one that is asked for. `timeline` is undefined while it has mistakes. */
export function serveFilesPlugin(timeline: () => Timeline | undefined, site: Site): Plugin {
  return {
    name: 'sourceline-files',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = (request.originalUrl ?? '').replace(/\?.*/, '')
        // Nobody who looks at a page waits for an index of the search.
        const file = path.endsWith('/') ? undefined : filesBy(timeline(), site).get(path)
        if (!file) return next()
        Promise.resolve(file.make()).then((content) => {
          response.setHeader('Content-Type', lookup(file.path) ?? 'application/octet-stream')
          response.end(content)
        }, next)
      })
    },
  }
}

const known = new WeakMap<Timeline, Map<string, SiteFile>>()

/** By what the browser asks for. */
function filesBy(timeline: Timeline | undefined, site: Site): Map<string, SiteFile> {
  if (!timeline) return new Map()
  let files = known.get(timeline)
  if (!files) {
    files = new Map(filesOf(timeline, site).map((file) => [encodeURI(site.href(file.path)), file]))
    known.set(timeline, files)
  }
  return files
}
