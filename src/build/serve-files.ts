import { lookup } from 'mrmime'
import type { Plugin } from 'vite'
import { plainFiles } from '../files/files.ts'
import type { SiteFile } from '../files/file.ts'
import { searchFiles } from '../files/search-files.ts'
import type { Timeline } from '../timeline/types.ts'
import type { Site } from '../urls/address.ts'

/** While writing: makes of the files that are no pages the one that is asked for. `timeline` is undefined while it has mistakes. */
export function serveFilesPlugin(timeline: () => Timeline | undefined, site: Site): Plugin {
  return {
    name: 'sourceline-files',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = (request.originalUrl ?? '').replace(/\?.*/, '')
        const shown = timeline()
        const filesBy = path.startsWith(site.href('/search')) ? searchBy : plainBy
        const file = shown && !path.endsWith('/') ? filesBy(shown, site).get(path) : undefined
        if (!file) return next()
        Promise.resolve(file.make()).then((content) => {
          response.setHeader('Content-Type', lookup(file.path) ?? 'application/octet-stream')
          response.end(content)
        }, next)
      })
    },
  }
}

const plainBy = byAddress(plainFiles)
// Its files are named by what is in them: all are made at once, and nobody waits for that who does not search.
const searchBy = byAddress(searchFiles)

/** Files by what the browser asks for. */
function byAddress(filesOf: (timeline: Timeline, site: Site) => SiteFile[]) {
  const known = new WeakMap<Timeline, Map<string, SiteFile>>()
  return (timeline: Timeline, site: Site): Map<string, SiteFile> => {
    let files = known.get(timeline)
    if (!files) {
      files = new Map(filesOf(timeline, site).map((file) => [encodeURI(site.href(file.path)), file]))
      known.set(timeline, files)
    }
    return files
  }
}
