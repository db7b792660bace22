import type { Story } from '../timeline/types.ts'
import type { Words } from '../words/words.ts'

/** A new GitHub issue on an event with title and text filled in, or undefined if the story names no GitHub repository. */
export function mistakeUrl(
  { repository }: Story,
  { event }: Words,
  title: string,
  address: string,
): string | undefined {
  const { hostname = '', pathname = '' } = repository ? new URL(repository) : {}
  const [, owner, name] = /^\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/|$)/.exec(pathname) ?? []
  if (!/^(?:www\.)?github\.com$/.test(hostname) || !owner || !name) return undefined
  const fields = new URLSearchParams({ title: event.reportTitle(title), body: event.reportBody(address) })
  return `https://github.com/${owner}/${name}/issues/new?${fields}`
}
