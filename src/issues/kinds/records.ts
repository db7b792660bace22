import { kind, type Said } from './kind.ts'

/** Mistakes in frontmatter and YAML. */
export const recordKinds = {
  'no-frontmatter': kind({
    why: 'Title, date and kind are what gives an event its place on the timeline.',
    say: () => ({
      wrong: 'The file does not begin with frontmatter.',
      fix: 'Begin with a line “---”, then the keys (title, date, summary, kind), then another line “---”.',
    }),
    example: {},
  }),
  'yaml-syntax': kind({
    why: 'Whatever a program guesses here may not be what was meant.',
    say: (p: { reason: string; fix?: string }) => ({
      wrong: `The YAML cannot be read: ${p.reason}.`,
      fix:
        p.fix ??
        'Look at the indentation here, and put a text that contains “: ” or “ #” in quotation marks.',
    }),
    example: { reason: 'nested mappings are not allowed in compact mappings' },
  }),
  'yaml-comment': kind({
    why: 'Half a sentence would be published, and nobody would have been told.',
    say: (p: { left: string; written: string }) => ({
      wrong: `“${p.left}” would be left out: in YAML a “#” behind a space begins a comment.`,
      fix: `Put the whole value in quotation marks: '${p.written.replaceAll("'", "''")}'. A comment that is meant has a space behind “#”.`,
    }),
    example: { left: '#ReformNow all night.', written: 'Crowds shouted #ReformNow all night.' },
  }),
  'duplicate-key': kind({
    why: 'Only one of the two would be published, and nothing says which.',
    say: (p: { key: string }) => ({
      wrong: `The key “${p.key}” stands here a second time.`,
      fix: 'Delete one of the two.',
    }),
    example: { key: 'summary' },
  }),
  'yaml-feature': kind({
    why: 'What stands in a content file should be what it says, also for those who know no YAML.',
    say: (p: { feature: string }) => ({
      wrong: `${p.feature} is not used in content files.`,
      fix: 'Write the value out in full.',
    }),
    example: { feature: 'An alias (*)' },
  }),
  'unknown-key': kind({
    why: 'What stands under a misspelt key would be left out without a word.',
    say: (p: { key: string; near: string | undefined; allowed: string }) => ({
      wrong: `There is no key “${p.key}” here.`,
      fix: p.near ? `Did you mean “${p.near}”?` : `Keys that can stand here: ${p.allowed}.`,
    }),
    example: { key: 'titel', near: 'title', allowed: 'title, date' },
  }),
  'missing-key': kind({
    why: 'Pages, feeds and citations show it, and nobody but the author can know it.',
    say: (p: { key: string }) => ({
      wrong: `The key “${p.key}” is missing.`,
      fix: `Add a line “${p.key}: …”.`,
    }),
    example: { key: 'summary' },
  }),
  'wrong-value': kind({
    why: 'A value that is misunderstood would be published as something that nobody meant.',
    say: (p: { key: string; expected: string; near?: string | undefined }) => ({
      wrong: `“${p.key}” does not hold what it should.`,
      fix: `${p.near ? `Did you mean “${p.near}”? ` : ''}It takes ${p.expected}.`,
    }),
    example: { key: 'kind', expected: 'background, story or to-come', near: 'story' },
  }),
  date: kind({
    why: 'The date decides where the event stands, and tells readers how exactly it is known.',
    say: (p: Said) => p,
    example: {
      wrong: '“2001-04-31” does not exist: that month has 30 days.',
      fix: 'Correct the day or the month.',
    },
  }),
}
