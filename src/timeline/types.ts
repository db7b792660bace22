import type { Issue, Position as At } from '../issues/issue.ts'
import type { Citation, Quote } from '../markdown/types.ts'
import type { Coordinates } from '../schemas/coordinates.ts'
import type { DifferenceRecord } from '../schemas/difference.ts'
import type { EventRecord } from '../schemas/event.ts'
import type { ImageRecord } from '../schemas/image.ts'
import type { PersonRecord } from '../schemas/person.ts'
import type { PlaceRecord } from '../schemas/place.ts'
import type { SourceRecord } from '../schemas/source.ts'
import type { StoryRecord } from '../schemas/story.ts'
import type { EventDate } from '../time/date.ts'
import type { DateFormatter } from '../time/format.ts'
import type { Placed } from '../time/placed.ts'
import type { Passage } from '../words/en.ts'
import type { Words } from '../words/words.ts'
import type { Logo } from '../content/logo.ts'
import type { Theme } from '../content/theme.ts'
import type { ImageFile } from '../content/image-file.ts'

/** What the story says of itself, its dates in its zone. */
export type Story = Placed<StoryRecord>

/** The whole: every entry read, checked, joined and sorted. Derived from content/, never written by hand. */
export type Timeline = {
  story: Story
  words: Words
  /** Dates in the language of the interface. */
  format: DateFormatter
  /** The editor’s words on method. */
  about: Statement[]
  /** In the order of time. */
  events: TimelineEvent[]
  sources: Source[]
  people: Person[]
  places: Place[]
  differences: Difference[]
  /** Newest first. */
  corrections: Correction[]
  /** Events that were taken away, newest first. */
  withdrawals: Withdrawal[]
  /** Pages of the site’s own, such as an imprint. */
  pages: { id: string; title: string; statements: Statement[] }[]
  theme?: Theme
  logo?: Logo
}

/** A thing that happened, or is still to come. */
export type TimelineEvent = Omit<Placed<EventRecord>, 'image' | 'inferred' | 'part' | 'people' | 'places'> & {
  id: string
  /** Content file, relative to the project. */
  file: string
  image?: EventImage
  /** From what its day is inferred, where no source names it. */
  inferred?: Statement
  statements: Statement[]
  people: Person[]
  places: Place[]
  /** Those that belong to this event, and those that only concern it. */
  differences: Difference[]
  /** Cited in its texts, in the order of first citation. */
  sources: Source[]
}

/** The caption shows its sources as every text does: one of them is where the image comes from. */
export type EventImage = Omit<ImageRecord, 'file' | 'caption'> & ImageFile & { caption: Statement }

/** A run of text that shows its sources: a paragraph, a list or a block quotation. */
export type Statement = {
  html: string
  text: string
  notes: Note[]
  /** Its sentences, without the tags of the paragraph, where not all of them became known on the same day. */
  sentences?: Omit<Statement, 'sentences'>[]
}

/** Days, in the story’s zone: the first from which something can have been known, and the one from which it surely was. */
export type KnownFrom = { from: EventDate; by: EventDate }

/** What stands behind one mark in a text. */
export type Note = {
  id: string
  /** HTML id of the list of notes in which it stands. */
  list: string
  number: string
  citations: JoinedCitation[]
  quotes: Quote[]
}

/** A citation with its source, and where a reader can follow it to. */
export type JoinedCitation = Omit<Citation, 'source' | 'said'> & {
  source: Source
  /** Where in the source, as it is printed. */
  place?: Passage
  /** Who spoke the words of `speech`, and when. */
  said?: { by: JoinedSpeaker[]; on?: EventDate }
  speech: string[]
  /** Other words in quotation marks that it covers: names, titles, terms. */
  quoted: string[]
  /**
   * The words that it claims to stand in the source: its phrase, and what it covers in quotation marks. Those that are
   * `shared` are nobody’s speech, and may stand in the source of another citation of the note instead.
   */
  words: { text: string; at: At; shared?: true }[]
  /** The passage in the original, found by a text fragment where the words are known; none without an address. */
  passage?: string
  /** The same passage in the archived copy, where there is one. */
  archived?: string
  /** The day on which the words were found in a copy of the source. */
  verified?: EventDate
}

/** Somebody with a page, or in words: “a local official”. */
export type JoinedSpeaker = { person: Person } | { unnamed: string }

export type Source = Placed<SourceRecord> & {
  id: string
  file: string
  uses: Use[]
  /** When it came out, where that is known. */
  knownFrom?: KnownFrom
}

/** One place on the site that rests on a source. */
export type Use = { title: string; path: string; text: string; citation: JoinedCitation }

export type Person = Omit<PersonRecord, 'role' | 'note' | 'spellings'> & {
  id: string
  role: Statement
  note?: Statement | undefined
  spellings: { name: string; sources: Source[] }[]
  events: TimelineEvent[]
}

export type Place = Omit<PlaceRecord, 'what' | 'coordinates'> & {
  id: string
  what: Statement
  /** In degrees of WGS 84, and the same in words with its citation. */
  coordinates?: (Coordinates & { statement: Statement }) | undefined
  events: TimelineEvent[]
}

/** A question on which the sources differ. */
export type Difference = Omit<Placed<DifferenceRecord>, 'events' | 'accounts' | 'why'> & {
  id: string
  events: TimelineEvent[]
  accounts: Account[]
  why: Statement & { editor: boolean }
}

export type Account = Omit<Placed<DifferenceRecord>['accounts'][number], 'account'> & { statement: Statement }

/** A dated note that something published was changed. */
export type Update = TimelineEvent['updates'][number]

/** An update of an event, with the event it belongs to. */
export type Correction = Update & { event: TimelineEvent }

/** An event that was taken away: its addresses stand, with a notice. */
export type Withdrawal = { id: string; date: EventDate; why: string; aliases: string[] }

export type Loaded = { timeline: Timeline; issues?: never } | { issues: Issue[]; timeline?: never }
