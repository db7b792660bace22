import { excerpt } from './excerpt.ts'
import { kinds, type IssueKind } from './kinds.ts'
import type { MistakeKind } from './kinds/kind.ts'

/** An issue quotes what was written, which may be a file without a space. */
const longest = 1000

/** One thing that an author must fix. Line and column count from 1. */
export type Issue = Position & { kind: IssueKind; wrong: string; fix: string }

/** A place in a content file; `file` is relative to the project. */
export type Position = { file: string; line: number; column: number }

export function issue<Name extends IssueKind>(
  kind: Name,
  { file, line, column }: Position,
  params: (typeof kinds)[Name]['example'],
): Issue {
  const { say } = kinds[kind] as MistakeKind<unknown>
  const { wrong, fix } = say(params)
  return { kind, file, line, column, wrong: excerpt(wrong, longest), fix: excerpt(fix, longest) }
}

/** What is wrong and what to do, as one text. */
export const sentence = ({ wrong, fix }: Pick<Issue, 'wrong' | 'fix'>) => `${wrong} ${fix}`

/** By file, then from top to bottom. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
