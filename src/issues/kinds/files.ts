import { kind } from './kind.ts'

/** Mistakes in what a file is, before anything is read of it. */
export const fileKinds = {
  'not-utf-8': kind({
    why: 'Letters of another encoding would be published as the wrong ones.',
    say: () => ({
      wrong: 'This file is not text in UTF-8.',
      fix: 'Save it again with that encoding.',
    }),
    example: {},
  }),
  'too-large': kind({
    why: 'A file that takes minutes to check holds up everybody who writes, and every reader of its page.',
    say: (p: { kilobytes: number; most: number }) => ({
      wrong: `This file has ${p.kilobytes} kB.`,
      fix: `Divide it: at most ${p.most} kB can be read and checked in good time.`,
    }),
    example: { kilobytes: 132, most: 100 },
  }),
  'too-much': kind({
    why: 'A build that does not come to its end publishes nothing, not even a correction.',
    say: (p: { what: string; most: string }) => ({
      wrong: `There is more content than can be built in good time: ${p.what}.`,
      fix: `Make several sites of it, each with at most ${p.most}.`,
    }),
    example: { what: '120 MB', most: '100 MB' },
  }),
  'not-a-file': kind({
    why: 'A link could publish what lies elsewhere on the machine that builds the site.',
    say: () => ({
      wrong: 'This is no file of its own but a link to another place, or a device.',
      fix: 'Put the file itself here: nothing outside the folder content/ is read.',
    }),
    example: {},
  }),
  unreadable: kind({
    why: 'What cannot be read would be missing on the site without a word.',
    say: (p: { reason: string }) => ({
      wrong: `This file cannot be read: ${p.reason}.`,
      fix: 'Rename it with plain letters, or correct its permissions.',
    }),
    example: { reason: 'EACCES' },
  }),
  'unreadable-record': kind({
    why: 'The ✓ beside verified words rests on this record; a damaged one would promise what nobody has checked.',
    say: () => ({
      wrong: 'This is not a record that “npm run verify” has written.',
      fix: 'Bring back the last good version, or delete the file and verify again.',
    }),
    example: {},
  }),
  'missing-file': kind({
    why: 'Without it, readers do not learn what this site is and who answers for it.',
    say: (p: { path: string; holds: string }) => ({
      wrong: `There is no ${p.path}.`,
      fix: `Every story needs it: ${p.holds}.`,
    }),
    example: { path: 'content/about.md', holds: 'how the story was made, and who answers for it' },
  }),
  'unexpected-file': kind({
    why: 'What an author takes for published would be missing, and nobody would notice.',
    say: (p: { meant: string | undefined; allowed: string }) => ({
      wrong: 'Nothing reads this file, so nothing in it would be published.',
      fix: `${p.meant ? `Did you mean content/${p.meant}? ` : ''}Move or rename it: ${p.allowed}.`,
    }),
    example: { meant: 'events/minister-resigns.md', allowed: 'files in content/events/ end in .md' },
  }),
  'file-name': kind({
    why: 'Addresses with spaces, capitals and other letters break when people send, print or dictate them.',
    say: (p: { suggestion: string }) => ({
      wrong: 'The file name is part of an address and cannot be used as it is.',
      fix: `Use lower-case letters a-z, digits and single hyphens, for example “${p.suggestion}”.`,
    }),
    example: { suggestion: 'minister-resigns.md' },
  }),
  'reserved-id': kind({
    why: 'A link to the event would lead to that part of the page instead.',
    say: (p: { id: string }) => ({
      wrong: `“${p.id}” is the name of a part of the timeline page and cannot be an event’s id as well.`,
      fix: 'Let the file name say what happened.',
    }),
    example: { id: 'share' },
  }),
  'duplicate-id': kind({
    why: 'An id is an address, and an address leads to one page.',
    say: (p: { id: string; other: string }) => ({
      wrong: `“${p.id}” is already the id of ${p.other}.`,
      fix: 'Rename one of the two files: the name without its ending is the id, whatever the folder.',
    }),
    example: { id: 'minister-resigns', other: 'content/events/october/minister-resigns.md' },
  }),
}
