import type { IssueKind } from '../../issues/kinds.ts'

/** Text that does nothing wherever it stands, or the mistakes (their kinds, with spaces between) with which it is refused. */
export type Outcome = 'inert' | IssueKind | `${IssueKind} ${IssueKind}`

export type TextAttack = [kind: string, written: string, inField: Outcome, inMarkdown: Outcome]

/** Markdown of a whole text; a citation follows it. */
export type MarkdownAttack = [kind: string, markdown: string, outcome: Outcome]

/** An address in a field that takes one. */
export type AddressAttack = [kind: string, address: string, outcome: Outcome]

/** The whole text of a file. */
export type FileAttack = [kind: string, path: string, text: string, outcome: Outcome]
