import { styleText } from 'node:util'
import { compareIssues, type Issue } from './issue.ts'

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

/** All issues for a person to read, grouped by file, with a count at the end. `colour` adds ANSI colours. */
export function report(issues: Issue[], { colour = false } = {}): string {
  const paint: Paint = colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text
  const files = Map.groupBy(issues.toSorted(compareIssues), ({ file }) => file)
  const groups = [...files].map(([file, found]) =>
    [paint('underline', printable(file)), ...found.map((one) => describe(one, paint))].join('\n'),
  )
  const count = `${issues.length} ${issues.length === 1 ? 'mistake' : 'mistakes'} in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`
  return [...groups, paint('bold', count)].join('\n\n')
}

/** As GitHub workflow commands, which put each issue on its line of a pull request. */
export function annotate(issues: Issue[]): string {
  return issues
    .toSorted(compareIssues)
    .map(
      ({ file, line, column, wrong, fix }) =>
        `::error file=${property(file)},line=${line},col=${column}::${data(`${wrong} ${fix}`)}`,
    )
    .join('\n')
}

function describe({ line, column, wrong, fix }: Issue, paint: Paint): string {
  const place = `${line}:${column}`.padStart(7)
  return `${paint('dim', place)}  ${paint('red', printable(wrong))}\n${' '.repeat(9)}${printable(fix)}`
}

// An issue quotes what a stranger wrote: it must not begin a line of its own, move the cursor or turn the text round.
const printable = (text: string) =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
