import { getCollection, getEntry } from 'astro:content'
import { storyId } from '../content/loader.ts'
import type { Body } from '../markdown/types.ts'
import { mistakesError } from '../content/mistakes-error.ts'
import { hrefOf } from '../urls/href.ts'
import { buildTimeline } from './build.ts'
import type { Timeline } from './types.ts'

let known: { version: number; timeline: Timeline } | undefined

/**
 * The timeline that pages show, made of the collections once for all pages. Throws the report of all mistakes while
 * somebody writes and the content has some; a build does not come so far.
 */
export async function getTimeline(): Promise<Timeline> {
  const entry = await getEntry('story', storyId)
  const {
    version,
    story,
    about,
    verified,
    own,
    withdrawn = [],
    images = {},
    issues = [],
  } = entry?.data ?? { version: 0 }
  if (known?.version === version) return known.timeline
  if (!story || !about || !verified || !own) throw mistakesError(issues)
  const sources = await getCollection('sources')
  const timeline = buildTimeline(
    {
      story,
      about,
      verified,
      own,
      entries: {
        events: entriesOf(await getCollection('events')),
        sources: entriesOf(sources),
        people: entriesOf(await getCollection('people')),
        places: entriesOf(await getCollection('places')),
        differences: entriesOf(await getCollection('differences')),
        withdrawn,
      },
      images: new Map(Object.entries(images)),
      digests: new Map(sources.map(({ id, data }) => [id, data.digest])),
    },
    hrefOf,
  )
  known = { version, timeline }
  return timeline
}

type Stored<Data> = {
  id: string
  filePath?: string
  data: Data & { texts: Map<string, Body>; digest?: string }
}

/** In the order of their files, whatever the machine’s language. */
function entriesOf<Data>(all: Stored<Data>[]) {
  return all
    .map(({ id, filePath: file = '', data: { texts, digest: _, ...record } }) => ({
      id,
      file,
      record,
      texts,
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}
