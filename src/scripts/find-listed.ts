import { eventsInFile, textsName } from '../search/file-format.ts'
import type { Fits, Hits } from '../search/find-events.ts'
import { excerptOf, notIn } from '../search/passages.ts'
import type { ReadPart, Results } from './find-search.ts'
import { mark } from './mark.ts'

const mostExcerpts = 20

/** Results in a list that has all events: it is narrowed to those that fit, best first, with excerpts of their texts. */
export function narrowList(
  list: HTMLElement,
  ids: string[],
  read: ReadPart,
): (hits: Hits | undefined) => Promise<Results> {
  const items = [...list.querySelectorAll<HTMLElement>('li')]
  // The page may be older than the directory: numbers alone would not do.
  const itemOf = new Map(items.map((item) => [item.dataset['id'], item]))

  return async (hits) => {
    const { events, words } = hits ?? { events: [], words: [] }
    const found = events.flatMap((number) => {
      const item = itemOf.get(ids[number])
      return item ? [{ number, item }] : []
    })
    const excerpts = await Promise.all(
      found.slice(0, mostExcerpts).map(async ({ number, item }) => ({
        item,
        excerpt: await excerptFor(number, textsOf(item), words, read),
      })),
    )
    return {
      asked: hits !== undefined,
      show: () => {
        const shown = new Set(found.map(({ item }) => item))
        for (const old of list.querySelectorAll('.excerpt')) old.remove()
        for (const item of items) item.hidden = hits !== undefined && !shown.has(item)
        list.replaceChildren(...shown, ...items.filter((item) => !shown.has(item)))
        for (const { item, excerpt } of excerpts) if (excerpt) item.append(paragraphOf(excerpt))
        mark([...shown].flatMap(textsOf), words)
      },
    }
  }
}

/** Where title and summary do not show all that was asked for, a piece of the text that does. */
async function excerptFor(
  number: number,
  shown: Element[],
  words: Fits[],
  read: ReadPart,
): Promise<string | undefined> {
  const missing = notIn(shown.map(({ textContent }) => textContent).join('\n'), words)
  if (missing.length === 0) return undefined
  // Without a connection there may be results and no excerpts.
  const texts = (await read(textsName(number)).catch(() => [])) as string[]
  return excerptOf(texts[number % eventsInFile] ?? '', missing)
}

const textsOf = (item: HTMLElement) => [...item.querySelectorAll('a, .summary, .excerpt')]

const paragraphOf = (excerpt: string) =>
  Object.assign(document.createElement('p'), { className: 'excerpt label', textContent: excerpt })
