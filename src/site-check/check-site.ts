import { issue, type Issue } from '../issues/issue.ts'
import { checkHtml } from './check-html.ts'
import { checkPageLinks } from './check-links.ts'
import { checkWeight } from './check-weight.ts'
import { fileAt, readSite } from './site.ts'

/** Pages that every story has. */
const needed = ['', '404.html', 'about/', 'sources/', 'corrections/', 'data/']

/**
 * Looks at a built site in the place of the engine’s tests, which its content cannot make wrong: links, HTML, other hosts
 * and the weight of the front page. `name` stands for the folder in messages.
 */
export async function checkSite(folder: string, name = 'dist'): Promise<CheckedSite> {
  const site = readSite(folder, name)
  const missing = needed.filter((path) => !fileAt(site, path))
  const start = { file: name, line: 1, column: 1 }
  return {
    pages: site.pages.size,
    issues: [
      ...missing.map((path) => issue('page-missing', start, { path: `/${path}` })),
      ...checkPageLinks(site),
      ...(await checkHtml(site)),
      ...checkWeight(site),
    ],
  }
}

export type CheckedSite = { pages: number; issues: Issue[] }
