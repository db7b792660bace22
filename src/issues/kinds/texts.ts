import { kind } from './kind.ts'

/** Mistakes in what readers read. */
export const textKinds = {
  'no-text': kind({
    why: 'A title alone shows no source: readers would have to take it on trust.',
    say: () => ({
      wrong: 'There is no text below the frontmatter.',
      fix: 'Tell the event in a paragraph or two, each with a citation.',
    }),
    example: {},
  }),
  uncited: kind({
    why: 'Readers can check only what names its source.',
    say: (p: { start: string; named?: string | undefined }) => ({
      wrong: `This paragraph shows no source: “${p.start}”.`,
      fix: p.named
        ? `“${p.named}” may mean one: make it with “npm run new -- source URL”, and cite it: [@source-id, ¶ 2].`
        : 'Add a citation such as [@source-id, ¶ 2] after what it supports.',
    }),
    example: { start: 'The minister resigned.' },
  }),
  'citation-syntax': kind({
    why: 'A citation that is not understood would stand in the text as it is, and lead nowhere.',
    say: (p: { written: string; reason: string }) => ({
      wrong: `The citation “${p.written}” is not understood: ${p.reason}.`,
      fix: 'Write [@source-id, ¶ 2], or [@source-id, ¶¶ 2-3; @other-source, ¶ 5].',
    }),
    example: {
      written: '[@herald ¶ 2]',
      reason: 'a comma is missing behind “@herald”: write “@herald, ¶ 2”',
    },
  }),
  'too-many-citations': kind({
    why: 'A text that takes minutes to check holds up everybody who writes.',
    say: (p: { citations: number; most: number }) => ({
      wrong: `This text has ${p.citations} citations.`,
      fix: `Divide it, or cite less often: at most ${p.most} can be read and checked in good time.`,
    }),
    example: { citations: 201, most: 200 },
  }),
  'locator-missing': kind({
    why: 'Readers would have to search the whole document for the passage.',
    say: (p: { source: string; length: number }) => ({
      wrong: `The citation of “${p.source}” does not say which paragraph.`,
      fix: `Add it: [@${p.source}, ¶ 1]. The document has ${p.length} paragraphs.`,
    }),
    example: { source: 'herald', length: 12 },
  }),
  'locator-outside': kind({
    why: 'Readers would look for a passage that is not there.',
    say: (p: { source: string; paragraph: number; length: number | undefined }) => ({
      wrong: `“${p.source}” has no paragraph ${p.paragraph}.`,
      fix:
        p.length === undefined
          ? `Count its paragraphs and write “paragraphs: …” in content/sources/${p.source}.yaml.`
          : `It has ${p.length}; correct the number here, or “paragraphs” in content/sources/${p.source}.yaml.`,
    }),
    example: { source: 'herald', paragraph: 30, length: 12 },
  }),
  'phrase-length': kind({
    why: 'A phrase is there to find the passage; a long one copies it, and one letter that differs breaks the link.',
    say: (p: { phrase: string; words: number; most: number }) => ({
      wrong: `The phrase “${p.phrase}” has ${p.words} words.`,
      fix: `Give at most ${p.most}: just enough to find the passage.`,
    }),
    example: { phrase: 'one two three…', words: 13, most: 12 },
  }),
  'quotation-length': kind({
    why: 'A quotation of that length is a copy of somebody’s work and no longer evidence.',
    say: (p: { characters: number; most: number }) => ({
      wrong: `This quotation has ${p.characters} characters.`,
      fix: `Quote at most ${p.most} at a time, or say it in your own words.`,
    }),
    example: { characters: 2003, most: 2000 },
  }),
  'quotation-unbalanced': kind({
    why: 'Nobody could tell where somebody’s words end and the author’s begin.',
    say: (p: { start: string }) => ({
      wrong: `A quotation mark stands alone in “${p.start}”.`,
      fix: 'Close the quotation before its citation, with both marks inside emphasis or both outside; a mark that is meant as it is is written \\".',
    }),
    example: { start: '“We will resign.' },
  }),
  'quotation-uncited': kind({
    why: 'Quotation marks claim that exactly these words stand somewhere: readers must be able to check it.',
    say: (p: { quotation: string }) => ({
      wrong: `No citation shows where the words “${p.quotation}” stand.`,
      fix: 'Add [@source-id, ¶ 2] to the paragraph; if somebody said it, [@source-id, ¶ 2, said by person-id] behind it.',
    }),
    example: { quotation: 'We will resign.' },
  }),
  'bare-address': kind({
    why: 'An address in a text is no source: readers do not learn whose it is, and nobody notices when it is gone.',
    say: (p: { url: string }) => {
      const whole = p.url.replace(/^www\./i, 'https://www.')
      return {
        wrong: `“${p.url}” stands in the text as an address.`,
        fix: `Make a source of it with “npm run new -- source ${whole}”, and cite it: [@source-id, ¶ 2]. For a link write [words](${whole}).`,
      }
    },
    example: { url: 'https://example.org/news' },
  }),
  'named-source': kind({
    why: 'Readers cannot follow the name of a publication, and nobody notices when it is misremembered.',
    say: (p: { brackets: string; publication: string; issued: string | undefined }) => ({
      wrong: `“${p.brackets}” names a source in words.`,
      fix: `Make one of it with “npm run new -- source ADDRESS --publication ${/\s/.test(p.publication) ? `'${p.publication}'` : p.publication}${p.issued ? ` --issued ${p.issued}` : ''}”, and cite it in the place of the brackets: [@source-id, ¶ 2].`,
    }),
    example: { brackets: '(BBC, 6 October 2020)', publication: 'BBC', issued: '2020-10-06' },
  }),
  'link-protocol': kind({
    why: 'Addresses of other kinds run code, can be read and changed on the way, or lead nowhere.',
    say: (p: { url: string }) => ({
      wrong: `The link “${p.url}” has an address of a kind that is not published.`,
      fix: 'Use https:, mailto:, or the site’s own address from the root, such as /events/event-id/.',
    }),
    example: { url: 'ftp://example.org/' },
  }),
  'link-dead': kind({
    why: 'Readers who follow it would find nothing.',
    say: (p: { url: string; near: string | undefined }) => ({
      wrong: `The site has no page “${p.url}”.`,
      fix: p.near
        ? `Did you mean ${p.near}?`
        : 'Use an address such as /events/event-id/, /sources/source-id/ or /people/person-id/.',
    }),
    example: { url: '/event/minister-resigns/', near: '/events/minister-resigns/' },
  }),
  'raw-html': kind({
    why: 'HTML can run code, ask other hosts for things, and break the page around it.',
    say: (p: { start: string }) => ({
      wrong: `“${p.start}” is HTML, which is not published.`,
      fix: 'Say it in Markdown; to show a “<” as it is, write \\<.',
    }),
    example: { start: '<b>' },
  }),
  markdown: kind({
    why: 'The same text stands on pages, in feeds and in data, and not everywhere is there a way to show this.',
    say: (p: { what: string; instead: string }) => ({
      wrong: `${p.what} cannot stand here.`,
      fix: p.instead,
    }),
    example: {
      what: 'A heading',
      instead: 'The title is the heading; what needs several is several events.',
    },
  }),
  characters: kind({
    why: 'Readers would see one text, and search, copies and screen readers have another.',
    say: (p: { code: string }) => ({
      wrong: `The text contains the invisible character ${p.code}, which can make it read differently from what it is.`,
      fix: 'Delete it; retype the words around it if you cannot see it.',
    }),
    example: { code: 'U+202E' },
  }),
  lookalike: kind({
    why: 'Who searches for the word would not find it, and a name can pass for another.',
    say: (p: { word: string }) => ({
      wrong: `“${p.word}” is made of Latin and Cyrillic letters that look alike.`,
      fix: 'Retype it on one keyboard: it reads as one word, and is found as another.',
    }),
    example: { word: 'Rаid' },
  }),
}
