/**
 * Every mistake an author can make, in the words the author reads. `wrong` is a sentence on this very case,
 * `fix` says what to do about it.
 */
export const kinds = {
  'not-utf-8': (_: object) => ({
    wrong: 'This file is not text in UTF-8.',
    fix: 'Save it again with that encoding.',
  }),
  'too-large': (p: { kilobytes: number; most: number }) => ({
    wrong: `This file has ${p.kilobytes} kB.`,
    fix: `Divide it: at most ${p.most} kB can be read and checked in good time.`,
  }),
  'too-much': (p: { what: string; most: string }) => ({
    wrong: `There is more content than can be built in good time: ${p.what}.`,
    fix: `Make several sites of it, each with at most ${p.most}.`,
  }),
  'not-a-file': (_: object) => ({
    wrong: 'This is no file of its own but a link to another place, or a device.',
    fix: 'Put the file itself here: nothing outside the folder content/ is read.',
  }),
  unreadable: (p: { reason: string }) => ({
    wrong: `This file cannot be read: ${p.reason}.`,
    fix: 'Rename it with plain letters, or correct its permissions.',
  }),
  'unreadable-record': (_: object) => ({
    wrong: 'This is not a record that “npm run verify” has written.',
    fix: 'Bring back the last good version, or delete the file and verify again.',
  }),
  'missing-file': (p: { path: string; holds: string }) => ({
    wrong: `There is no ${p.path}.`,
    fix: `Every story needs it: ${p.holds}.`,
  }),
  'unexpected-file': (p: { allowed: string }) => ({
    wrong: 'Nothing reads this file, so nothing in it would be published.',
    fix: `Move or rename it: ${p.allowed}.`,
  }),
  'file-name': (p: { suggestion: string }) => ({
    wrong: 'The file name is part of an address and cannot be used as it is.',
    fix: `Use lower-case letters a-z, digits and single hyphens, for example “${p.suggestion}”.`,
  }),
  'reserved-id': (p: { id: string }) => ({
    wrong: `“${p.id}” is the name of a part of the timeline page and cannot be an event’s id as well.`,
    fix: 'Let the file name say what happened.',
  }),
  'too-many-citations': (p: { citations: number; most: number }) => ({
    wrong: `This text has ${p.citations} citations.`,
    fix: `Divide it, or cite less often: at most ${p.most} can be read and checked in good time.`,
  }),
  'duplicate-id': (p: { id: string; other: string }) => ({
    wrong: `“${p.id}” is already the id of ${p.other}.`,
    fix: 'Rename one of the two files: the name without its ending is the id, whatever the folder.',
  }),
  'no-frontmatter': (_: object) => ({
    wrong: 'The file does not begin with frontmatter.',
    fix: 'Begin with a line “---”, then the keys (title, date, summary, kind), then another line “---”.',
  }),
  'yaml-syntax': (p: { reason: string; fix?: string }) => ({
    wrong: `The YAML cannot be read: ${p.reason}.`,
    fix:
      p.fix ?? 'Look at the indentation here, and put a text that contains “: ” or “ #” in quotation marks.',
  }),
  'duplicate-key': (p: { key: string }) => ({
    wrong: `The key “${p.key}” stands here a second time.`,
    fix: 'Delete one of the two.',
  }),
  'yaml-feature': (p: { feature: string }) => ({
    wrong: `${p.feature} is not used in content files.`,
    fix: 'Write the value out in full.',
  }),
  'unknown-key': (p: { key: string; near: string | undefined; allowed: string }) => ({
    wrong: `There is no key “${p.key}” here.`,
    fix: p.near ? `Did you mean “${p.near}”?` : `Keys that can stand here: ${p.allowed}.`,
  }),
  'missing-key': (p: { key: string }) => ({
    wrong: `The key “${p.key}” is missing.`,
    fix: `Add a line “${p.key}: …”.`,
  }),
  'wrong-value': (p: { key: string; expected: string }) => ({
    wrong: `“${p.key}” does not hold what it should.`,
    fix: `It takes ${p.expected}.`,
  }),
  date: (p: { wrong: string; fix: string }) => p,
  'unknown-id': (p: { what: string; id: string; near: string | undefined; folder: string }) => ({
    wrong: `There is no ${p.what} “${p.id}”.`,
    fix: `${p.near ? `Did you mean “${p.near}”? ` : ''}The ids are the file names in content/${p.folder}/.`,
  }),
  'no-text': (_: object) => ({
    wrong: 'There is no text below the frontmatter.',
    fix: 'Tell the event in a paragraph or two, each with a citation.',
  }),
  uncited: (p: { start: string }) => ({
    wrong: `This paragraph shows no source: “${p.start}”.`,
    fix: 'Add a citation such as [@source-id, ¶ 2] after what it supports.',
  }),
  'citation-syntax': (p: { written: string; reason: string }) => ({
    wrong: `The citation “${p.written}” is not understood: ${p.reason}.`,
    fix: 'Write [@source-id, ¶ 2], or [@source-id, ¶¶ 2-3; @other-source, ¶ 5].',
  }),
  'locator-missing': (p: { source: string; length: number }) => ({
    wrong: `The citation of “${p.source}” does not say which paragraph.`,
    fix: `Add it: [@${p.source}, ¶ 1]. The document has ${p.length} paragraphs.`,
  }),
  'locator-outside': (p: { source: string; paragraph: number; length: number | undefined }) => ({
    wrong: `“${p.source}” has no paragraph ${p.paragraph}.`,
    fix:
      p.length === undefined
        ? `Count its paragraphs and write “paragraphs: …” in content/sources/${p.source}.yaml.`
        : `It has ${p.length}; correct the number here, or “paragraphs” in content/sources/${p.source}.yaml.`,
  }),
  'phrase-length': (p: { phrase: string; words: number; most: number }) => ({
    wrong: `The phrase “${p.phrase}” has ${p.words} words.`,
    fix: `Give at most ${p.most}: just enough to find the passage.`,
  }),
  'quotation-length': (p: { characters: number; most: number }) => ({
    wrong: `This quotation has ${p.characters} characters.`,
    fix: `Quote at most ${p.most} at a time, or say it in your own words.`,
  }),
  'quotation-unbalanced': (p: { start: string }) => ({
    wrong: `A quotation mark stands alone in “${p.start}”.`,
    fix: 'Close the quotation before its citation, and use no emphasis or link inside it.',
  }),
  'quotation-uncited': (p: { quotation: string }) => ({
    wrong: `No citation follows the quotation “${p.quotation}”.`,
    fix: 'Add [@source-id, ¶ 2, said by person-id] behind it, in the same paragraph.',
  }),
  'quotation-unattributed': (p: { quotation: string }) => ({
    wrong: `Nothing says whose words “${p.quotation}” are.`,
    fix: 'Add “said by person-id” to the citation: [@source-id, ¶ 2, said by person-id].',
  }),
  'link-protocol': (p: { url: string }) => ({
    wrong: `The link “${p.url}” has an address of a kind that is not published.`,
    fix: 'Use https:, mailto:, or the site’s own address from the root, such as /events/event-id/.',
  }),
  'link-dead': (p: { url: string }) => ({
    wrong: `The site has no page “${p.url}”.`,
    fix: 'Use an address such as /events/event-id/, /sources/source-id/ or /people/person-id/.',
  }),
  'raw-html': (p: { start: string }) => ({
    wrong: `“${p.start}” is HTML, which is not published.`,
    fix: 'Say it in Markdown; to show a “<” as it is, write \\<.',
  }),
  markdown: (p: { what: string; instead: string }) => ({
    wrong: `${p.what} cannot stand here.`,
    fix: p.instead,
  }),
  characters: (p: { code: string }) => ({
    wrong: `The text contains the invisible character ${p.code}, which can make it read differently from what it is.`,
    fix: 'Delete it; retype the words around it if you cannot see it.',
  }),
  lookalike: (p: { word: string }) => ({
    wrong: `“${p.word}” is made of Latin and Cyrillic letters that look alike.`,
    fix: 'Retype it on one keyboard: it reads as one word, and is found as another.',
  }),
  'alias-taken': (p: { alias: string; owner: string }) => ({
    wrong: `“${p.alias}” is already an address of the event “${p.owner}”.`,
    fix: 'Take it away from one of the two: an address leads to one event.',
  }),
  'address-lost': (p: { id: string; near: string | undefined }) => ({
    wrong: `The event “${p.id}” was published, and now nothing stands at its address.`,
    fix: `Write “aliases: [${p.id}]” in the event that took its place${p.near ? `, such as “${p.near}”` : ''}, or bring its file back.`,
  }),
  'update-early': (p: { update: string; published: string }) => ({
    wrong: `The update of ${p.update} is older than the event, published on ${p.published}.`,
    fix: 'Correct one of the two dates.',
  }),
  'outside-country': (p: { written: string; name: string; meant: string | undefined }) => ({
    wrong: `${p.written} is neither in ${p.name} nor next to it.`,
    fix: p.meant
      ? `Were latitude and longitude swapped? Write ${p.meant}.`
      : 'Correct the coordinates or the country; what is in no country has no line “country”.',
  }),
  contrast: (p: { colour: string; ratio: string; mode: string }) => ({
    wrong: `The accent colour ${p.colour} is hard to read in ${p.mode} mode: its contrast is ${p.ratio}:1.`,
    fix: 'Choose one of at least 4.5:1 (WCAG 2.2, 1.4.3), darker for light mode or lighter for dark mode.',
  }),
  misquotation: (p: { source: string; words: string; nearest: string }) => ({
    wrong: `“${p.words}” does not stand in the cited paragraph of the copy of “${p.source}”.`,
    fix: `The nearest words there are “${p.nearest}”.`,
  }),
  'wrong-paragraph': (p: { source: string; words: string; paragraph: number; found: number }) => ({
    wrong: `“${p.words}” does not stand in paragraph ${p.paragraph} of “${p.source}”.`,
    fix: `It stands in paragraph ${p.found}: write ¶ ${p.found}.`,
  }),
  'copy-shorter': (p: { source: string; paragraph: number; length: number }) => ({
    wrong: `The copy of “${p.source}” has no paragraph ${p.paragraph}.`,
    fix: `It has ${p.length}; paragraphs are its non-empty lines. Correct the number, or complete the copy.`,
  }),
} satisfies Record<string, (params: never) => { wrong: string; fix: string }>

export type IssueKind = keyof typeof kinds
