import { hash } from 'node:crypto'
import { axisOf } from '../pictures/axis/axis.ts'
import { placeOf } from '../timeline/periods.ts'
import type { Difference, Person, Place, Source, Timeline, TimelineEvent } from '../timeline/types.ts'

type Entry = TimelineEvent | Source | Person | Place | Difference

/**
 * What a page or file is made from, as one short text: as long as it is the same, so is the page. An entry among the
 * parts counts with all that it says itself and with the face of every entry that it names, which is what others show of
 * an entry; what every page shows of the story counts always. An event with an image has no key: the files of images are
 * named while its page is made.
 */
export function keyOf(timeline: Timeline, ...parts: unknown[]): string | undefined {
  const { entries, common } = knownOf(timeline)
  let isKept = true
  const text = JSON.stringify(parts, (_, part: unknown) => {
    if (!isEntry(part, entries)) return part
    isKept &&= !('image' in part)
    return wholeOf(part, entries)
  })
  return isKept ? digest(common + text) : undefined
}

/** What others show of an entry. */
export function faceOf(entry: Entry, timeline: Timeline): string {
  return face(entry, knownOf(timeline).entries)
}

/** The picture of the whole story in time, as pages show it: the one mark by its title, those counted together by the first. */
export function axisKey(timeline: Timeline): string {
  return (knownOf(timeline).axis ??= digest(
    JSON.stringify([axisOf(timeline.events)], (key, part: unknown) => {
      if (key !== 'events') return part
      const [first, ...others] = part as TimelineEvent[]
      if (!first) return []
      const { id, title, date, label, kind } = first
      return [id, date, label, kind, others.length > 0 ? [others.length, placeOf(first, timeline)] : title]
    }),
  ))
}

function face(entry: Entry, entries: ReadonlySet<unknown>): string {
  let known = shared.faces.get(entry)
  if (!known) {
    known = digest(
      JSON.stringify({ ...shownOf(entry) }, (_, part: unknown) => (isEntry(part, entries) ? part.id : part)),
    )
    shared.faces.set(entry, known)
  }
  return known
}

/** Not who names it: every entry would be part of every other. An event is shown elsewhere by its headline alone. */
function shownOf(entry: Entry): object {
  if ('uses' in entry) return { ...entry, uses: undefined }
  if ('statements' in entry) {
    const { id, title, date, label, summary, kind } = entry
    return { id, title, date, label, summary, kind }
  }
  return 'accounts' in entry ? entry : { ...entry, events: undefined }
}

function wholeOf(entry: Entry, entries: ReadonlySet<unknown>): string {
  let known = shared.wholes.get(entry)
  if (!known) {
    known = digest(
      JSON.stringify({ ...entry }, (_, part: unknown) =>
        isEntry(part, entries) ? face(part, entries) : part,
      ),
    )
    shared.wholes.set(entry, known)
  }
  return known
}

function knownOf(timeline: Timeline): Known {
  let found = shared.known.get(timeline)
  if (!found) {
    const { story, events, sources, people, places, differences } = timeline
    const languages = new Set(sources.map(({ language }) => language))
    const common = JSON.stringify([
      story,
      events.length,
      [people, places, differences].map(({ length }) => length > 0),
      [...languages].map(String).sort(),
    ])
    found = { entries: new Set([...events, ...sources, ...people, ...places, ...differences]), common }
    shared.known.set(timeline, found)
  }
  return found
}

/** Of a timeline all its entries, what every page shows, and the key of its axis once somebody has asked. */
type Known = { entries: ReadonlySet<unknown>; common: string; axis?: string }

const isEntry = (part: unknown, entries: ReadonlySet<unknown>): part is Entry =>
  // A set would look through every text.
  typeof part === 'object' && entries.has(part)

// Pages run in a bundle of their own in the same process, and ask for the same keys as files do.
const place = Symbol.for('sourceline.keys')
const shared = ((globalThis as { [place]?: Shared })[place] ??= {
  faces: new WeakMap(),
  wholes: new WeakMap(),
  known: new WeakMap(),
})

type Shared = {
  faces: WeakMap<object, string>
  wholes: WeakMap<object, string>
  known: WeakMap<Timeline, Known>
}

const digest = (text: string) => hash('sha256', text, 'base64').slice(0, 22)
