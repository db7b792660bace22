import type { Story } from '../schemas/story.ts'
import type { Words } from '../words/words.ts'

/** A new GitHub issue on an event with title and text filled in, or undefined if the story names no GitHub repository. */
export function mistakeUrl(
  { repository }: Story,
  { event }: Words,
  title: string,
  address: string,
): string | undefined {
  if (!repository || new URL(repository).hostname !== 'github.com') return undefined
  const fields = new URLSearchParams({ title: event.reportTitle(title), body: event.reportBody(address) })
  return `${repository.replace(/\/+$|\.git$/, '')}/issues/new?${fields}`
}
