import { githubProject } from '../urls/github.ts'
import type { Story } from '../timeline/types.ts'
import type { Words } from '../words/words.ts'

/** A new GitHub issue on an event with title and text filled in, or undefined if the story names no GitHub repository. */
export function mistakeUrl(
  { repository }: Story,
  { event }: Words,
  title: string,
  address: string,
): string | undefined {
  const project = githubProject(repository)
  if (!project) return undefined
  const fields = new URLSearchParams({ title: event.reportTitle(title), body: event.reportBody(address) })
  return `${project}/issues/new?${fields}`
}

/** Where GitHub lets one edit a file of the story, or undefined if the story names no GitHub repository. */
export function editUrl({ repository }: Pick<Story, 'repository'>, file: string): string | undefined {
  const project = githubProject(repository)
  return project && `${project}/edit/main/${file.split('/').map(encodeURIComponent).join('/')}`
}
