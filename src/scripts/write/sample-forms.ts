import type { IssueKind } from '../../issues/kinds.ts'
import { event } from '../../authoring/new/event.ts'
import type { Given } from '../../authoring/new/field.ts'
import type { EntryKind } from '../../authoring/new/kind.ts'
import { source } from '../../authoring/new/source.ts'

// For tests: what stands in forms, rightly and wrongly.

export const right: Given = {
  title: ['The ferry stops'],
  date: ['2001-05-02'],
  text: ['The ferry stopped [@herald, ¶ 1].'],
  people: ['ada'],
  tags: ['ferry'],
}
export const full: Given = {
  ...right,
  kind: ['background'],
  summary: ['It stopped: “no more”.'],
  part: ['night'],
  inferred: ['It tells of it beside that night [@herald, ¶ 2].'],
  label: ['day of the reports'],
}
export const document: Given = { url: ['https://example.org/ferry'], title: ['The ferry'], paragraphs: ['3'] }
export const unlinked: Given = {
  url: [''],
  title: ['Logbook of the ferry'],
  kept: ['Harbour archive, shelf 4'],
}
export const known: Given = {
  ...document,
  publication: ['Ferry Post'],
  author: ['Ada'],
  issued: ['2001-05-02'],
  accessed: ['2001-05-20'],
  language: ['en'],
  note: ['A report.'],
}

/** Each kind of mistake that can be made in a form, and the field at which it is to be shown. */
export const mistakes: [IssueKind, string, EntryKind, Given][] = [
  ['wrong-value', 'title', event, { ...right, title: [''] }],
  ['wrong-value', 'title', event, { ...right, title: ['x'.repeat(141)] }],
  ['wrong-value', 'title', event, { ...right, title: ['It is so [@herald, ¶ 1]'] }],
  ['date', 'date', event, { ...right, date: [''] }],
  ['date', 'date', event, { ...right, date: ['5 May 2001'] }],
  ['date', 'date', event, { ...right, date: ['2001-02-30'] }],
  ['date', 'date', event, { ...right, date: ['../2001'] }],
  ['source-early', 'date', event, { ...right, date: ['2001-05-10'] }],
  ['source-early', 'text', event, { ...right, text: ['“No” [@herald, ¶ 1, said by ada on 2001-05-09].'] }],
  ['wrong-value', 'part', event, { ...right, part: ['noon'] }],
  ['wrong-value', 'part', event, { ...right, date: ['2001-05'], part: ['night'] }],
  ['uncited', 'inferred', event, { ...right, inferred: ['From its place.'] }],
  ['unknown-id', 'inferred', event, { ...right, inferred: ['From its place [@heralt, ¶ 1].'] }],
  ['markdown', 'inferred', event, { ...right, inferred: ['# From its place [@herald, ¶ 1].'] }],
  ['wrong-value', 'label', event, { ...right, label: ['x'.repeat(41)] }],
  ['wrong-value', 'kind', event, { ...right, kind: ['stroy'] }],
  ['wrong-value', 'summary', event, { ...right, summary: ['x'.repeat(301)] }],
  ['no-text', 'text', event, { ...right, text: [''] }],
  ['uncited', 'text', event, { ...right, text: ['It stopped.'] }],
  ['quotation-uncited', 'text', event, { ...right, text: ['“No”, it said [@herald, ¶ 1].\n\nAnd “yes”.'] }],
  ['quotation-unbalanced', 'text', event, { ...right, text: ['“No, it said [@herald, ¶ 1].'] }],
  ['citation-syntax', 'text', event, { ...right, text: ['It stopped [@herald ¶ 1].'] }],
  ['unknown-id', 'text', event, { ...right, text: ['It stopped [@heralt, ¶ 1].'] }],
  ['locator-outside', 'text', event, { ...right, text: ['It stopped [@herald, ¶ 99].'] }],
  ['locator-missing', 'text', event, { ...right, text: ['It stopped [@herald].'] }],
  ['unknown-id', 'text', event, { ...right, text: ['“No” [@herald, ¶ 1, said by eda].'] }],
  ['phrase-length', 'text', event, { ...right, text: [`It [@herald, ¶ 1, "${'one '.repeat(13)}"].`] }],
  ['quotation-length', 'text', event, { ...right, text: [`“${'word '.repeat(500)}” [@herald, ¶ 1].`] }],
  [
    'too-many-citations',
    'text',
    event,
    { ...right, text: [`It [${'@herald, ¶ 1; '.repeat(200)}@herald, ¶ 1].`] },
  ],
  ['bare-address', 'text', event, { ...right, text: ['See https://example.org/ [@herald, ¶ 1].'] }],
  ['named-source', 'text', event, { ...right, text: ['It stopped (Reuters, 2 May 2001).'] }],
  ['link-protocol', 'text', event, { ...right, text: ['See [it](ftp://example.org/) [@herald, ¶ 1].'] }],
  ['link-dead', 'text', event, { ...right, text: ['See [it](/event/only/) [@herald, ¶ 1].'] }],
  ['raw-html', 'text', event, { ...right, text: ['It <b>stopped</b> [@herald, ¶ 1].'] }],
  ['markdown', 'text', event, { ...right, text: ['# Stopped\n\nIt [@herald, ¶ 1].'] }],
  ['characters', 'text', event, { ...right, text: ['It sto&#x202e;pped [@herald, ¶ 1].'] }],
  ['lookalike', 'text', event, { ...right, text: ['The p&#x430;per [@herald, ¶ 1].'] }],
  ['too-large', 'text', event, { ...right, text: ['word '.repeat(25_000)] }],
  ['unknown-id', 'people', event, { ...right, people: ['eda'] }],
  ['wrong-value', 'people', event, { ...right, people: ['Ada Lovelace'] }],
  ['unknown-id', 'places', event, { ...right, places: ['harbour'] }],
  ['wrong-value', 'tags', event, { ...right, tags: ['x'.repeat(41)] }],
  ['source-nowhere', 'url', source, { id: ['checked'], url: [''], title: ['The ferry'] }],
  ['wrong-value', 'title', source, { ...document, title: ['x'.repeat(301)] }],
  ['wrong-value', 'publication', source, { ...document, publication: ['x'.repeat(101)] }],
  ['wrong-value', 'author', source, { ...document, author: ['x'.repeat(201)] }],
  ['date', 'issued', source, { ...document, issued: ['yesterday'] }],
  ['date', 'accessed', source, { ...document, accessed: ['yesterday'] }],
  ['wrong-value', 'language', source, { ...document, language: ['English'] }],
  ['wrong-value', 'paragraphs', source, { ...document, paragraphs: ['many'] }],
  ['wrong-value', 'note', source, { ...document, note: ['x'.repeat(1001)] }],
]

export const correction = {
  date: ['2001-05-12'],
  kind: ['correction'],
  now: ['It stopped.'],
  why: ['Misread.'],
}

/** The same of a correction, and the event that is corrected. */
export const corrections: [IssueKind, string, string, Given][] = [
  ['wrong-value', 'date', 'only', { ...correction, date: ['2001-05'] }],
  ['date', 'date', 'only', { ...correction, date: ['12 May'] }],
  ['update-early', 'date', 'only', { ...correction, date: ['2001-05-01'] }],
  ['update-late', 'date', 'only', { ...correction, date: ['2001-05-21'] }],
  ['correction-early', 'date', 'late', correction],
  ['wrong-value', 'kind', 'only', { ...correction, kind: ['mistake'] }],
  ['wrong-value', 'was', 'only', { ...correction, was: ['x'.repeat(501)] }],
  ['wrong-value', 'now', 'only', { ...correction, now: [''] }],
  ['wrong-value', 'why', 'only', { ...correction, why: [''] }],
]

/** Kinds of mistakes that no form of the page can have, by the reason. */
export const others: Record<string, IssueKind[]> = {
  'the browser writes the file: as text, in UTF-8, in its folder, with the keys and the YAML that it should have':
    [
      'not-utf-8',
      'not-a-file',
      'unreadable',
      'unexpected-file',
      'no-frontmatter',
      'yaml-syntax',
      'yaml-comment',
      'duplicate-key',
      'yaml-feature',
      'unknown-key',
      'missing-key',
    ],
  'it is one of other files, or of all of them together': [
    'too-much',
    'missing-file',
    'unreadable-record',
    'address-lost',
    'silent-edit',
    'outside-country',
    'contrast',
    'theme',
    'theme-contrast',
    'words',
    'page-name',
    'logo',
  ],
  'a page of one’s own cites a draft': ['source-draft'],
  'files of images are not sent from here': [
    'image-missing',
    'image-svg',
    'image-type',
    'image-size',
    'image-broken',
  ],
  'it shows only in copies of the sources, or on the web': [
    'misquotation',
    'wrong-paragraph',
    'copy-shorter',
    'source-gone',
    'source-moved',
    'source-wall',
    'source-changed',
  ],
  'it shows only in the built site': ['page-missing', 'site-link', 'other-host', 'html', 'page-weight'],
  'a title can have it, and it takes the typefaces to see it: the build says so': ['no-typeface'],
}
