import type { Certainty } from '../time/known.ts'
import type { Coordinates } from '../schemas/coordinates.ts'
import type { DifferenceRecord } from '../schemas/difference.ts'
import { time } from './en-time.ts'
import { createCount } from './plural.ts'

const numbers = new Intl.NumberFormat('en-GB')
const degrees = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })
const counted = createCount('en-GB', ['one', 'other'])
const count = (n: number, one: string, other: string) =>
  counted(n, { one: `{n} ${one}`, other: `{n} ${other}` })

/** A number in words, as far as newspapers write it so. */
const spelled = (n: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ??
  numbers.format(n)

/** What the marks of the axis look like. */
const looks: Record<Certainty, string> = {
  minute: 'a dot alone: a minute',
  hours: 'short bar: part of a day',
  day: 'dot on a line: a day',
  inferred: 'hollow dot: the day is inferred',
  span: 'bar: from one day to another',
  within: 'dotted line: some time within it',
  coarse: 'ring: a month or year',
  about: 'soft: not certain',
  open: 'dashes: one end is open',
  'to-come': 'dotted ring: expected',
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** English, with dates and numbers as in Britain. */
export const en = {
  /** For dates and numbers (BCP 47). */
  locale: 'en-GB',
  time,
  number: (value: number) => numbers.format(value),
  span: (from: number, to: number) => numbers.formatRange(from, to),

  /** Between the parts of a line, such as a date and what is added to it. */
  comma: ', ',

  /** How often something occurs, in the little room of a mark. */
  times: (n: number) => `×${n}`,

  nav: {
    label: 'Site',
    skip: 'Skip to the text',
    timeline: 'Timeline',
    sources: 'Sources',
    differences: 'Differences',
    names: 'People and places',
    more: 'More',
    corrections: 'Corrections',
    about: 'How we know this',
    data: 'Data and feeds',
  },
  timeline: {
    brief: 'In brief',
    background: 'Background',
    toCome: 'Expected',
    toComeAsOf: (date: string) => `Expected, as of ${date}`,
    /** What the timeline is told from; `reports` says that all of it are reports of newspapers or magazines. */
    toldFrom: (sources: number, reports: boolean) =>
      `Told from ${spelled(sources)} ${reports ? 'news report' : 'source'}${sources === 1 ? '' : 's'}`,
    differing: (points: number) => `which differ on ${spelled(points)} point${points === 1 ? '' : 's'}`,
    known: (date: string) => `Ends with what was known by ${date}.`,
    scale: (events: number) =>
      `${counted(events, { one: 'The one event', other: 'All {n} events' })} on one scale`,
    checked: (n: number, all: number, date: string) =>
      n === all
        ? `All ${count(all, 'citation', 'citations')} were compared word for word with the sources, last on ${date}.`
        : `${numbers.format(n)} of ${count(all, 'citation', 'citations')} were compared word for word with the sources, last on ${date}; the others are marked “not checked”.`,
    published: 'Published',
    updated: 'updated',
  },
  /** The pages of a year, a month or a day of a long timeline. */
  period: {
    latest: 'Latest',
    latestLead: 'The end of the story so far. What came before is found under its year.',
    years: 'Year by year',
    parts: { year: 'Month by month', month: 'Day by day' },
    /** Of what stands on the page of a year that is divided into months, or of a month that is into days. */
    own: {
      year: 'On this page: what is known only to the year, or reaches from one month into another.',
      month: 'On this page: what is known only to the month, or reaches from one day into another.',
    },
    page: (n: number) => `page ${numbers.format(n)}`,
    pages: 'Pages',
    before: 'Earlier',
    after: 'Later',
    neighbours: 'Earlier and later',
    all: (n: number) => `All ${numbers.format(n)}`,
  },
  event: {
    /** After a date, and before what it is inferred from. */
    inferred: 'day inferred',
    inferredFrom: 'Day inferred:',
    kinds: { background: 'Background', story: 'The story', 'to-come': 'Expected' },
    position: (n: number, all: number) => `Event ${n} of ${all}`,
    before: 'Previous event',
    after: 'Next event',
    neighbours: 'Previous and next event',
    sources: 'Sources of this event',
    people: 'People and organisations',
    places: 'Places',
    /** Of an entry that only those see who write it. */
    draft: 'Draft: not published',
    report: 'Report a mistake',
    edit: 'Edit this page',
    reportTitle: (title: string) => `Mistake in “${title}”`,
    reportBody: (address: string) => `What is wrong, and how do you know?\n\n\n\nEvent: ${address}\n`,
  },
  /** The picture of a link. */
  card: {
    events: (n: number) => count(n, 'event', 'events'),
    sources: (n: number) => count(n, 'source', 'sources'),
    accounts: (n: number) => count(n, 'account', 'accounts'),
  },
  share: {
    copy: 'Copy link',
    copyOf: (title: string) => `Copy the link to “${title}”`,
    copied: 'Copied: headline, date and address',
    failed: 'The browser did not allow it. The headline is the link.',
    share: 'Share',
    shareOf: (title: string) => `Share “${title}”`,
  },
  embed: {
    event: 'Embed this event',
    timeline: 'Embed this timeline',
    how: 'Copy this into a page of your own. The script is optional: with it the frame is as high as what it shows, without it the frame keeps its height and scrolls.',
    code: 'HTML to copy',
    look: 'What it looks like',
    full: 'Read the whole, with all sources',
    partOf: (shown: number, all: number) =>
      `${numbers.format(shown)} of ${count(all, 'event', 'events')} are shown here.`,
  },
  citation: {
    label: (number: string) => `Source ${number}`,
    passage: 'Read the passage',
    found: (words: string) => (words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')} …` : words),
    document: 'Read the document',
    archived: 'archived copy',
    original: 'original',
    gone: (date: string) => `gone since ${date}`,
    about: 'About this source',
    undated: 'undated',
    at: ({ kind, where, several }: Passage) => {
      const signs = { paragraph: '¶', page: several ? 'pp.' : 'p.', chapter: 'ch.', section: '§', time: 'at' }
      return `${signs[kind]}\u00a0${where}`
    },
    paragraphMark: 'Paragraph',
    paragraphName: (n: number) => `Paragraph ${n}`,
    said: (name: string) => `${name}’s words`,
    translated: (how: string) => `translated ${how}`,
    unchecked: 'not checked',
  },
  source: {
    title: 'Sources',
    lead: 'Every document that this timeline rests on, and what to bear in mind when reading it.',
    facts: 'What is known of it',
    headline: 'Headline',
    author: 'Author',
    issued: 'Published',
    accessed: 'Read on',
    language: 'Language',
    original: 'Original',
    translation: 'Translation',
    archive: 'Archived copy',
    noArchive: 'none is known',
    captured: (date: string) => `made ${date}`,
    seen: 'Last seen',
    seenWords: (n: number) => `${count(n, 'passage', 'passages')} stood there, word for word`,
    address: 'Address',
    publisher: 'Publisher',
    notKnown: 'not known',
    between: (date: string) => `within ${date}`,
    paragraphs: 'Its paragraphs',
    paragraphsNote: (cited: number, all: number) =>
      `How often each is cited. ${cited === all ? `All ${all}` : `${cited} of ${all}`} paragraphs of reporting are.`,
    cited: (n: number) => (n === 0 ? 'not cited' : `cited ${count(n, 'time', 'times')}`),
    furniture: 'not reporting',
    uses: 'What rests on it',
    usesNote: (n: number) => `${count(n, 'citation', 'citations')} in this timeline.`,
    bear: 'What to bear in mind',
    kind: 'What it is',
    kinds: {
      'article-newspaper': 'newspaper article',
      'article-magazine': 'magazine article',
      'article-journal': 'journal article',
      webpage: 'web page',
      report: 'report',
      book: 'book',
      broadcast: 'broadcast',
      post: 'post',
      interview: 'interview',
      document: 'document',
    },
    /** Of a source without an address. */
    offline: 'not on the web',
    kept: 'Where it is kept',
    /** Of an address that begins with http: */
    unencrypted: 'not encrypted',
  },
  difference: {
    title: 'Where the sources differ',
    lead: 'Accounts stand side by side, each with who gave it and when. None is averaged, and none is declared right.',
    kinds: {
      accounts: 'Different accounts',
      measures: 'Different measures',
      wording: 'Different words',
      time: 'Written at different times, which is no contradiction',
    },
    none: 'No difference between the sources has been found.',
    short: 'Sources differ:',
    asOf: (date: string) => `As of ${date}`,
    account: (what: string, publication: string) => `${what} (${publication})`,
    matrix: 'Who reports what',
    alone: 'What one source alone tells:',
    matrixNote: 'A dot: the event is told from this source, among others or alone.',
    who: 'Who says so',
    figure: 'Figure',
    why: 'Why they may differ',
    whyEditors: 'Why they may differ: the editors’ view',
    events: 'Events concerned',
    description: (question: string, kind: DifferenceRecord['kind']) =>
      `${en.difference.title}: ${question} ${en.difference.kinds[kind]}.`,
    plot: (question: string) => `${question} The figures, drawn to one scale`,
    qualifiers: { exactly: '', about: 'about ', 'at least': 'at least ', 'at most': 'at most ' },
  },
  person: {
    title: 'People and organisations',
    none: 'This story names nobody.',
    lead: 'Who appears in this story, in which role, and how the sources spell the name.',
    kinds: { person: 'People', organisation: 'Organisations' },
    role: 'Role at the time',
    spellings: 'Spellings',
    events: 'Appears in',
  },
  place: {
    title: 'Places',
    lead: 'Where this story happened, and what the sources say each place is.',
    none: 'This story names no places.',
    events: 'Mentioned in',
  },
  /** What was known at the end of which day. */
  known: {
    title: 'What was known when',
    lead: 'What the sources of this timeline had reported by the end of each day.',
    on: (date: string) => `What was known on ${date}`,
    note: 'Told here is only what these sources had published by the end of that day. Headlines, dates and order are today’s.',
    noteLong:
      'Told here is only what these sources added on that day. Headlines, dates and order are today’s.',
    sources: (names: string) => `Published: ${names}`,
    added: (n: number) => `Statements added: ${numbers.format(n)}`,
    new: 'First reported on this day',
    more: 'More was reported on this day',
    open: (n: number) => `Statements not yet reported: ${numbers.format(n)}`,
    openEvents: (n: number) => `Events not yet reported: ${numbers.format(n)}`,
    undated: (n: number) =>
      `Statements that stand on none of these pages, since the day of their source is not known: ${numbers.format(n)}`,
    perhaps: (name: string, date: string) => `${name} may have come out later: by ${date}`,
    perhapsLater: 'Some of it perhaps only later',
    corrected: (date: string) => `In its first words; corrected later, on ${date}`,
    saidThen: (was: string) => `It said then: “${was}”`,
    first: (names: string) => `Of these sources, first reported by ${names}`,
    firstMore: (names: string, more: string) =>
      `Of these sources, first reported by ${names}; more by ${more}`,
    happened: 'Happened',
    reported: 'Reported',
    axis: 'Above, when it happened; below, from when it was reported',
  },
  correction: {
    title: 'Corrections and updates',
    lead: 'Every change of something published, newest first.',
    none: 'No correction or update has been made so far.',
    kinds: { correction: 'Correction', update: 'Update', clarification: 'Clarification' },
    was: 'It said',
    now: 'It says',
    why: 'Why',
    write: 'Is something wrong, or missing? Write to',
  },
  about: {
    title: 'How we know this',
    lead: 'What this timeline is made from, how its citations work, and who answers for it.',
    reading: 'How to read the citations',
    readingText: [
      'A small number after a statement is its source. On a wide screen the source stands in the margin; elsewhere a press on the number shows it, and “Close”, a press beside it or Escape hides it again.',
      'A source is named with its publication, its date, the paragraph (¶), and what to bear in mind about it. Its link leads to the passage itself, where the browser can find it by its words.',
      'Words between quotation marks are verbatim. A note says who spoke them. Each was held, letter by letter, against a copy of its source; where that has not been done, the note says “not checked”.',
    ],
    checks: 'How it is checked',
    checksText: [
      'The site is built from plain text. If a paragraph shows no source, a citation names a paragraph that does not exist, or a date is impossible, nothing is published until it is mended.',
      'Dates are shown as exactly as they are known and no more: a year is a year, a night is a night, and “by 8 October” is not 8 October. The marks on the line say the same: a dot is a day, a bar is a span, a ring is a month or a year, and what fades is open at that end.',
    ],
    reader: 'What it knows of you',
    readerText: [
      'Nothing. The pages make no request to anybody else, set no cookies and count no visits.',
      'What makes reading easier stays in your browser, on this device: the colours that you choose, that you switched the keyboard shortcuts off, which events you have seen and where you stopped, and copies of the timeline, the search and the pages that you read. One button forgets all of it.',
    ],
    publisher: 'Publisher',
    name: 'Name',
    contact: 'Contact',
    noContact: 'no address has been given',
    licence: 'Licence of the text',
    zone: ({ city, offsets }: Zone) => `${city} time (${offsets})`,
  },
  cite: {
    page: 'Cite this page',
    source: 'Cite this document',
    event: (p: { title: string; story: string; publisher: string; published: string; address: string }) =>
      `“${p.title}”, in “${p.story}”. ${p.publisher}, ${p.published}. ${p.address}`,
    document: (p: { author?: string; title: string; publication: string; issued: string; address: string }) =>
      `${p.author ? `${p.author}: ` : ''}“${p.title}”. ${p.publication}, ${p.issued}. ${p.address}`,
    files: 'All sources, for reference managers:',
    formats: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  },
  data: {
    title: 'Data and feeds',
    lead: 'All of this timeline for programs: to follow it, to check it, and to build on it.',
    follow: 'To follow it',
    use: 'To work with it',
    find: 'To find and cite',
    licence: (publisher: string) =>
      `For the text of the entries and for all files on this page. Name ${publisher} and link to the page you take from. Quotations remain the words of their sources.`,
    /** Of a long timeline. */
    limits: {
      feeds: (n: number) => `The ${n} newest changes; the whole timeline is in the files further down.`,
      slides: (n: number) =>
        `${numbers.format(n)} events are more than it is made for: it loads every slide at once. A hundred or so work well.`,
    },
    files: {
      rss: {
        name: 'RSS',
        what: 'New events, updates and corrections, newest first, with full text and sources. For any feed reader.',
      },
      atom: {
        name: 'Atom',
        what: 'The same, in the format that keeps days of publication and of change apart.',
      },
      jsonFeed: { name: 'JSON Feed', what: 'The same, for programs that would rather not read XML.' },
      json: {
        name: 'Timeline, JSON',
        what: 'Everything: events with dates in EDTF, their bounds and precision, texts, citations, sources, people, places and differences.',
      },
      schema: { name: 'JSON Schema', what: 'What each field of the JSON file means, and what it can hold.' },
      csv: { name: 'Timeline, CSV', what: 'The events as a table, for a spreadsheet or for statistics.' },
      timelineJs: {
        name: 'TimelineJS, JSON',
        what: 'For Knight Lab’s TimelineJS, which shows it as slides. Give it this file’s address.',
      },
      timelineJsCsv: {
        name: 'TimelineJS, CSV',
        what: 'The same as a sheet: import it into a copy of the TimelineJS template.',
      },
      csl: {
        name: 'Sources, CSL-JSON',
        what: 'All sources for Zotero and other reference managers. The page of each event and source has files of its own.',
      },
      sitemap: {
        name: 'Sitemap',
        what: 'Every page with the day on which it last changed. For search engines.',
      },
    },
  },
  axis: {
    title: 'The story in time',
    /** The key of the picture: of what it shows, the looks. */
    key: (shown: Certainty[]) => `${capital(shown.map((known) => looks[known]).join('; '))}.`,
    /** Of many events; whether the most important have names. */
    crowd: (all: number, areNamed: boolean) =>
      `${count(all, 'event', 'events')}${areNamed ? '; the key moments have names' : ''}.`,
  },
  settings: {
    title: 'Reading settings',
    lead: 'How this site looks and works in your browser. What you choose is kept on this device and is sent to nobody.',
    script:
      'These settings need JavaScript, which is switched off here. The site follows your browser: its colours, its text size and its own keys.',
    colours: 'Colours',
    coloursNote: 'Printed pages are always dark on white.',
    themes: { system: 'As the system chooses', light: 'Light', dark: 'Dark' },
    keys: 'Keyboard shortcuts',
    keysNote: 'None is ever needed, and none works while you write in a field.',
    keysOn: 'Use these shortcuts',
    key: 'Key',
    does: 'What it does',
    or: 'or',
    shortcuts: {
      next: 'Next event',
      previous: 'Previous event',
      find: 'Find in the story',
      settings: 'This page',
    },
    kept: 'What is kept on this device',
    keptNote: 'Only your browser can read it. It is there so that these things work, and for nothing else:',
    nothingKept: 'nothing now',
    keptNow: 'kept now',
    keeps: {
      theme: { what: 'Colours', why: 'The colours chosen above, if you chose any.' },
      keys: { what: 'Shortcuts', why: 'That you switched the shortcuts off, if you did.' },
      visits: {
        what: 'Your place',
        why: 'Which events you have seen, in which version, and where you stopped: to mark what is new or changed when you come back.',
      },
      offline: {
        what: 'Pages',
        why: 'The timeline, the search, and the last pages that you read: to read them without a connection. With a connection you always get the newest version.',
      },
      write: {
        what: 'What you write',
        why: 'An event, a source or a correction that you have begun: to go on with it later.',
      },
    },
    forget: 'Forget all of it',
    forgetNote:
      'Your settings go back to those of the system. As you read on, your place and pages are kept again.',
    forgotten: 'Forgotten: nothing of this site is kept on this device now.',
  },
  /** The page on which one writes without git. */
  write: {
    title: 'Write an event',
    lead: 'An event, a source or a correction, without git. What you write is checked as you type, stays on this device, and goes to GitHub only when you send it there.',
    script:
      'Writing here needs JavaScript, which is switched off. GitHub’s own editor and the guide work without it.',
    editor: 'GitHub’s editor',
    guide: 'The guide',
    event: 'An event',
    source: 'A source',
    correction: 'A correction',
    fields: {
      title: 'Headline',
      date: 'Date',
      kind: 'Part of the story',
      summary: 'Summary',
      text: 'What happened',
      part: 'Part of the day',
      inferred: 'From what the day is inferred',
      label: 'Words after the date',
      people: 'People and organisations',
      places: 'Places',
      tags: 'Subjects',
      id: 'Name of the file',
      url: 'Address',
      publication: 'Publication',
      author: 'Author',
      issued: 'Published on',
      accessed: 'Read on',
      language: 'Language',
      paragraphs: 'Number of paragraphs',
      note: 'What to bear in mind',
      was: 'It said',
      now: 'It says',
      why: 'Why',
      change: 'What it is',
    },
    byDate: 'As the date tells',
    textNote:
      'In your own words, in paragraphs with an empty line between them. Behind each statement stands its source.',
    unknownNote: 'If left empty, the file says that it is not known yet.',
    summaryNote: 'If left empty, it is the headline.',
    idNote: 'If left empty, it is made of the headline.',
    idsNote: 'Several with commas between them.',
    wholeDay: 'The whole day',
    more: 'What else can be said',
    picture: 'A picture cannot be sent from here: its file is put into the repository, as the guide says.',
    shown: 'Shown as',
    cite: 'Add a citation',
    quote: 'Add a quotation',
    quoted: 'The words, as the source has them',
    said: 'Who said them',
    place: 'Paragraph',
    phrase: 'A few words of the passage',
    unlisted: 'A source that is not in the list is made first',
    insert: 'Insert',
    look: 'How it will look',
    lacks: 'You can send it as it is: until what the text lacks is there, it is a draft and not published.',
    some: 'Left to mend:',
    none: 'Nothing left to mend.',
    open: 'Open on GitHub',
    copy: 'Copy, and open on GitHub',
    clear: 'Clear',
    how: 'GitHub shows the new file with all that you wrote, and “Commit changes” there sends it: to the site, or to its editors as a proposal.',
    howCorrection:
      'The lines below are copied. On the page that opens, paste them above the second line “---”, or under “updates:” where the event has one, and correct the text.',
    kept: 'What you write is kept in this browser until you clear it.',
    copied: 'It is too long for an address, so it was copied: paste it into the page that opens.',
    refused: 'The browser did not allow it to be copied: copy the lines below yourself.',
    file: 'The file',
  },
  /** To a reader who comes back. The script of the page puts numbers and headlines in place of {}. */
  visits: {
    new: 'New',
    changed: 'Changed',
    since: 'Since your last visit:',
    countNew: '{} new',
    countChanged: '{} changed',
    resume: 'Continue at “{}”',
    close: 'Close',
  },
  /** To a reader without a connection. The service worker puts a time in place of {}. */
  offline: {
    copy: 'The newest version cannot be reached now. This is a copy that this device kept on {}.',
    title: 'No connection',
    lead: 'This page is not kept on this device. These are:',
    retry: 'Try again',
  },
  find: {
    title: 'Find',
    lead: 'Every event of this timeline, in the order of time.',
    search: 'Search in titles, summaries and texts',
    facets: { person: 'Who', place: 'Where', source: 'Source', kind: 'Kind', tag: 'Subject' },
    /** Of a facet: no choice is made. */
    any: 'All',
    option: (name: string, n: number) => `${name} (${numbers.format(n)})`,
    all: (n: number) => count(n, 'event', 'events'),
    /** Styles and scripts put numbers in place of {shown} and {all}. */
    part: '{shown} of {all} events.',
    filter: 'Filter',
    nothing: 'No event fits this choice.',
    failed: 'The search cannot be loaded now. Try again with a connection.',
    clear: 'Show all',
    /** On the page of one person, place, source, kind or subject. */
    partOf: (shown: number, all: number) =>
      shown === all && all > 1
        ? `In all ${count(all, 'event', 'events')}.`
        : `In ${numbers.format(shown)} of ${count(all, 'event', 'events')}.`,
    on: 'Filter them',
    about: (name: string, n: number) => `${name}: ${count(n, 'event', 'events')} of this timeline.`,
    also: (names: string[]) => `Also written: ${names.join(', ')}`,
    events: 'Events',
    /** Of a long timeline, where one page does not list all. */
    leadLong: 'Every event of this timeline, by whom and what it concerns.',
    order: 'First those with it in the title; among them key events, then the newest.',
    more: 'Show more',
    frequent: (n: number) => `The ${n} most frequent`,
    whole: (n: number) => `All ${numbers.format(n)}`,
    tags: 'All subjects',
    tagsLead: 'What this timeline is about, in the order of the alphabet.',
  },
  /** A list that stands on several pages. */
  pages: {
    label: 'Pages of this list',
    of: (n: number, all: number) => `page ${numbers.format(n)} of ${numbers.format(all)}`,
    page: (n: number) => `Page ${numbers.format(n)}`,
    before: 'Previous page',
    after: 'Next page',
    /** The map of all places. */
    mapped: (n: number, all: number) =>
      `The map has the ${numbers.format(n)} of ${numbers.format(all)} places that most events mention.`,
  },
  /** The map of a place. */
  map: {
    title: 'Where it is',
    titleAll: 'Where they are',
    in: (place: string, country: string) => `${place}, ${country}`,
    alt: (what: string) => `Map: ${what}`,
    position: ({ latitude, longitude }: Coordinates) =>
      `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}, ${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'E'}`,
    /** Of so many places, so many have a dot; one at least has none. */
    dots: (shown: number, all: number) =>
      all === 1
        ? 'No source gives its position, so there is no dot.'
        : shown === 0
          ? 'No source gives a position, so there are no dots.'
          : `${count(shown, 'place has', 'places have')} a dot; no source gives a position for the other ${numbers.format(all - shown)}.`,
    borders:
      'Borders as drawn by Natural Earth, which shows who controls a territory and not who claims it. Public domain.',
  },
  /** A link to the text of all of them. */
  licences: 'Licences of the programs, typefaces and maps',
  withdrawn: {
    title: 'Withdrawn',
    lead: 'What stood at this address was withdrawn. Its text is no longer published.',
  },
  moved: {
    title: (title: string) => `Moved: ${title}`,
    link: 'This event has a new address:',
  },
  missing: {
    title: 'There is no such page',
    lead: 'The address may be mistyped, or the page may have moved.',
    home: 'To the timeline',
  },
}

/** A zone’s city, and how far its clocks are ahead of UTC while the story goes on: `UTC+6`. */
type Zone = { city: string; name: string; offsets: string }
/** A passage as it is printed: `where` is “2–3, 5”, “iv” or “12:30”; `several` whether that is more than one. */
export type Passage = {
  kind: 'paragraph' | 'page' | 'chapter' | 'section' | 'time'
  where: string
  several: boolean
}
