import { kinds, type IssueKind } from './kinds.ts'
import type { MistakeKind } from './kinds/kind.ts'

export const isIssueKind = (name: string): name is IssueKind => Object.hasOwn(kinds, name)

/**
 * What a kind of mistake is, by an example of it, as Markdown with an anchor: what is wrong, what to do, and what harm it
 * would do. Of `all`, each in a line of a list.
 */
export function explained(kind: IssueKind | 'all'): string {
  if (kind === 'all')
    return (Object.keys(kinds) as IssueKind[]).map((one) => `- ${explained(one)}`).join('\n')
  const { why, say, example } = kinds[kind] as MistakeKind<unknown>
  const { wrong, fix } = say(example)
  return `<a id="${kind}"></a>**${kind}**: ${[wrong, fix].map(escapeMarkdown).join(' ')} _${escapeMarkdown(why)}_`
}

/** What Markdown would take for markup: an example shows what was typed. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_<>[\]#~|]/g, String.raw`\$&`)
