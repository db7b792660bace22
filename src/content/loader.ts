import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { CheckedEntry } from './entries.ts'
import type { Known } from './known.ts'
import { loadContent, type LoadedContent, type StoryContent } from './load.ts'
import { mistakesError } from './mistakes-error.ts'
import type { Folder } from './folders.ts'

/** The collections that are made of content/: one of each folder, and one of what belongs to the whole story. */
export type Collection = Folder | 'story'

/** What the one entry of the collection `story` is called. */
export const storyId = 'story'

/**
 * An object loader for one collection. All loaders of a sync share one reading of content/. A build with mistakes stops
 * with one report of all; while one writes, the report takes the place of the story until nothing is wrong.
 * `whileWriting` hears what can be named, each time that content is read by the dev server.
 */
export function contentLoader(
  collection: Collection,
  whileWriting?: (known: Known) => Promise<void>,
): Loader {
  return {
    name: 'sourceline',
    async load(context) {
      // Only the dev server watches.
      const isDev = context.watcher !== undefined
      const { content, issues, known } = await readOnce(
        fileURLToPath(new URL('content/', context.config.root)),
        isDev,
      )
      if (isDev) await whileWriting?.(known)
      if (content) {
        context.store.clear()
        await fill[collection](context, content)
      } else if (!isDev) {
        throw mistakesError(issues)
      } else if (collection === 'story') {
        context.store.clear()
        context.store.set({ id: storyId, data: { version: readings, issues } })
      }
    },
  }
}

let readings = 0
let reading: Promise<LoadedContent> | undefined

/** The loaders of a sync begin together: what the first of them reads is there for the others, and then forgotten. */
function readOnce(directory: string, drafts: boolean): Promise<LoadedContent> {
  return (reading ??= loadContent({ directory, drafts, pictures: true }).finally(() => {
    readings += 1
    setImmediate(() => (reading = undefined))
  }))
}

type Fill = (context: LoaderContext, content: StoryContent) => void | Promise<void>

const entriesOf =
  (folder: Folder): Fill =>
  ({ store }, { entries }) => {
    const some: CheckedEntry<object>[] = entries[folder]
    for (const { id, file, record, texts } of some)
      store.set({ id, filePath: file, data: { ...record, texts } })
  }

const fill: Record<Collection, Fill> = {
  events: entriesOf('events'),
  people: entriesOf('people'),
  places: entriesOf('places'),
  differences: entriesOf('differences'),
  sources: ({ store }, { entries, digests }) => {
    for (const { id, file, record, texts } of entries.sources)
      store.set({ id, filePath: file, data: { ...record, texts, digest: digests.get(id) ?? '' } })
  },
  story: async ({ store, parseData }, { story, about, verified, entries, images, own }) => {
    const id = storyId
    const filePath = 'content/story.yaml'
    // Only those that are shown: what Astro imports is published.
    const shown = new Set(entries.events.flatMap(({ record }) => record.image?.file ?? []))
    const imported = [...images]
      .filter(([name]) => shown.has(name))
      .map(([name, image]) => [name, { ...image, src: `./images/${name}` }])
    const data = {
      version: readings,
      story,
      about,
      verified,
      own,
      withdrawn: entries.withdrawn.map(({ id, file, record, texts }) => ({ id, file, record, texts })),
      images: Object.fromEntries(imported) as object,
    }
    store.set({ id, filePath, data: await parseData({ id, filePath, data }) })
  },
}
