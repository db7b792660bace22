import { one, type Given } from '../../authoring/new/field.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import { keepDraft, keptDrafts } from './kept-draft.ts'

/** What the page says of the story. */
export const data = JSON.parse(document.querySelector('#write-data')?.textContent ?? '') as WriteData

type Source = WriteData['sources'][number]

/** The story, with the sources that were made here and are on their way; but for one that has an address. */
export function storyNow(butAt?: string): WriteData {
  const made = Object.entries(keptDrafts()['made'] ?? {}).map(
    ([id, text]) => ({ id, ...(JSON.parse(text) as object) }) as Source,
  )
  const isNew = ({ id, url }: Source) => url !== butAt && !data.sources.some((one) => one.id === id)
  return { ...data, sources: [...data.sources, ...made.filter(isNew)] }
}

/** Remembers a source that was sent, so that an event can cite it before the site has it. */
export function keepMade(id: string, given: Given): void {
  const [url = '', title = '', publication = '', issued, paragraphs] = [
    'url',
    'title',
    'publication',
    'issued',
    'paragraphs',
  ].map((name) => one(given, name))
  const kept = {
    url,
    title,
    publication,
    ...(issued && { issued }),
    ...(paragraphs && { paragraphs: Number(paragraphs) }),
  }
  keepDraft('made', { ...keptDrafts()['made'], [id]: JSON.stringify(kept) })
}
