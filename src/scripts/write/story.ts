import { checkForm } from '../../authoring/new/check-form.ts'
import type { Given } from '../../authoring/new/field.ts'
import { source } from '../../authoring/new/source.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import { keepDraft, keptDrafts } from './kept-draft.ts'
import { siteFrom } from './site.ts'

/** What the page says of the story. */
export const data = JSON.parse(document.querySelector('#write-data')?.textContent ?? '') as WriteData

type Source = WriteData['sources'][number]

/** The story, with the sources that were made here and are on their way. */
export function storyNow(): WriteData {
  const made = Object.entries(keptDrafts()['made'] ?? {}).map(
    ([id, text]) => ({ id, ...(JSON.parse(text) as object) }) as Source,
  )
  const isNew = ({ id }: Source) => !data.sources.some((one) => one.id === id)
  return { ...data, sources: [...data.sources, ...made.filter(isNew)] }
}

/** Remembers a source that was sent, so that an event can cite it before the site has it. */
export function keepMade(given: Given): void {
  const { file } = checkForm(source, given, siteFrom(data, Date.now()))
  if (!file) return
  const { url: [url = ''] = [], title: [title = ''] = [], publication: [publication = ''] = [] } = given
  const paragraphs = Number(given['paragraphs']?.[0])
  const kept = { url, title, publication, ...(paragraphs && { paragraphs }) }
  keepDraft('made', { ...keptDrafts()['made'], [file.id]: JSON.stringify(kept) })
}
