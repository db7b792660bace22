import type { Issue } from '../../issues/issue.ts'
import { printable } from '../../issues/report.ts'
import type { Watched } from './watch.ts'

/** A line for each source that was looked at. */
export function lineOf({ source, is, why, to, found, changed }: Watched): string {
  const words =
    found.length + changed.length > 0 ? `, ${found.length} of ${found.length + changed.length} passages` : ''
  const names = {
    there: `there${words}`,
    moved: `moved to ${to}${words}`,
    gone: `gone. ${why}`,
    wall: `behind a wall, perhaps. ${why}`,
    changed: `there, with other words${words}`,
    unknown: `not seen. ${why}`,
  }
  return printable(`${source.id}: ${names[is]}`)
}

/** The text of the issue on GitHub, in Markdown. What comes from pages stands in code, where it is no mark-up. */
export function issueText(findings: Issue[], watched: Watched[]): string {
  const seen = watched.filter(({ is }) => is !== 'unknown').length
  return [
    `Of ${watched.length} sources ${seen} could be looked at. What to look at yourself:`,
    '',
    ...findings.flatMap(({ file, line, wrong, fix }) => [
      `- \`${file}:${line}\``,
      `  ${inCode(wrong)}`,
      `  ${fix}`,
    ]),
    '',
    'Run `npm run watch-sources` for the same on your machine.',
  ].join('\n')
}

function inCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${printable(text)} ${fence}`
}
