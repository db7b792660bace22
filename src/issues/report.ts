import { styleText } from 'node:util'
import { compareIssues, type Issue } from './issue.ts'
import { kinds, type IssueKind } from './kinds.ts'

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

/**
 * All issues for a person to read: grouped by file, then why each kind matters, once, and a count at the end. `colour`
 * adds ANSI colours.
 */
export function report(issues: Issue[], { colour = false } = {}): string {
  const paint: Paint = colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text
  const sorted = issues.toSorted(compareIssues)
  const files = Map.groupBy(sorted, ({ file }) => file)
  const groups = [...files].map(([file, found]) =>
    [paint('underline', printable(file)), ...found.map((one) => describe(one, paint))].join('\n'),
  )
  const reasons = [...new Set(sorted.map(({ kind }) => kind))].map((kind) =>
    paint('dim', `${kind}: ${kinds[kind].why}`),
  )
  const count = `${issues.length} ${issues.length === 1 ? 'mistake' : 'mistakes'} in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`
  const more = 'Of a kind, npm run check -- --explain KIND says more.'
  return [...groups, reasons.join('\n'), `${paint('bold', count)} ${more}`].join('\n\n')
}

/** Whether what goes there is for a person at a terminal, as NO_COLOR and FORCE_COLOR have it. */
export const hasColours = (stream: NodeJS.WriteStream) => styleText('red', 'x', { stream }) !== 'x'

/** As GitHub workflow commands, which put each issue on its line of a pull request. */
export function annotate(issues: Issue[]): string {
  return issues
    .toSorted(compareIssues)
    .map(
      ({ file, line, column, kind, wrong, fix }) =>
        `::error file=${property(file)},line=${line},col=${column},title=${kind}::${data(`${wrong}\n${fix}\n${kinds[kind].why}`)}`,
    )
    .join('\n')
}

/** For other tools, in the order of the report. */
export function tell(issues: Issue[]): Told[] {
  return issues.toSorted(compareIssues).map(({ file, line, column, kind, wrong, fix }) => {
    const { why } = kinds[kind]
    return { file, line, column, kind, wrong, why, fix, explained: `content/README.md#${kind}` }
  })
}

/** `explained` is where the guide for editors speaks of the kind. */
type Told = {
  file: string
  line: number
  column: number
  kind: IssueKind
  wrong: string
  why: string
  fix: string
  explained: string
}

function describe({ line, column, kind, wrong, fix }: Issue, paint: Paint): string {
  const place = `${line}:${column}`.padStart(7)
  return `${paint('dim', place)}  ${paint('red', printable(wrong))} ${paint('dim', `(${kind})`)}\n${' '.repeat(9)}${printable(fix)}`
}

/** What a stranger wrote, so that it begins no line of its own, moves no cursor and turns no text round. */
export const printable = (text: string) =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
