// The page for writing: checks an event, a source or a correction as somebody types, by the code of “npm run check”, and
// shows what comes of it. All that it needs came with it: nothing is asked for, and nothing is sent.

import './no-eval.ts'
import { checkCorrection } from '../../authoring/new/correction.ts'
import { checkForm } from '../../authoring/new/check-form.ts'
import { event } from '../../authoring/new/event.ts'
import type { Given } from '../../authoring/new/field.ts'
import type { EntryKind } from '../../authoring/new/kind.ts'
import { source } from '../../authoring/new/source.ts'
import { issue } from '../../issues/issue.ts'
import { nearest } from '../../issues/nearest.ts'
import { editUrl } from '../../outputs/mistake.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import { controlOf, type FormState, watchForm } from './form.ts'
import { keepDraft, keptDrafts } from './kept-draft.ts'
import { citationText } from './insert.ts'
import { completeLast, fillList } from './lists.ts'
import { shownDate, textNodes } from './preview.ts'
import { copyAndOpen, openFile } from './send.ts'
import { siteFrom } from './site.ts'

const data = JSON.parse(document.querySelector('#write-data')?.textContent ?? '') as WriteData
const formNamed = (id: string) =>
  document.querySelector<HTMLFormElement>(`form#${id}`) ?? new HTMLFormElement()
const [events, sources, corrections] = [
  formNamed('write-event'),
  formNamed('write-source'),
  formNamed('write-correction'),
]
const listed = {
  people: data.people,
  places: data.places,
  tags: data.tags.map((id) => ({ id, name: '' })),
  events: data.events.map(({ id, title }) => ({ id, name: title })),
}

fillSources()
for (const [name, all] of Object.entries(listed)) fillList(document.querySelector(`#list-${name}`), all)
for (const name of ['people', 'places', 'tags'] as const) {
  const input = controlOf(events, name)
  if (input instanceof HTMLInputElement) completeLast(input, listed[name])
}
for (const box of events.querySelectorAll<HTMLElement>('.insert')) startInserting(box)

const showEvents = watchForm(events, (values) => {
  const shown = events.querySelector('.shown')
  if (shown) shown.textContent = shownDate(values['date'] ?? '', data.zone)
  showEvent(values)
  return checkEntry(event, events, values)
})
watchForm(sources, (values) => {
  const state = checkEntry(source, sources, values)
  const { act } = state
  if (!act) return state
  // The event that cites it must not wait until the site has it.
  return { ...state, act: () => (act(), keepMade(values), showEvents()) }
})
watchForm(corrections, checkCorrected)

/** The story, with the sources that were made here and are on their way. */
function storyNow(): WriteData {
  const made = Object.entries(keptDrafts()['made'] ?? {}).map(
    ([id, text]) => ({ id, ...(JSON.parse(text) as object) }) as WriteData['sources'][number],
  )
  return {
    ...data,
    sources: [...data.sources, ...made.filter(({ id }) => !data.sources.some((one) => one.id === id))],
  }
}

function keepMade(values: Record<string, string>): void {
  const { file } = checkForm(source, givenIn(source, values), siteFrom(data, Date.now()))
  if (!file) return
  const { url = '', title = '', publication = '', paragraphs } = values
  const kept = { url, title, publication, ...(paragraphs && { paragraphs: Number(paragraphs) }) }
  keepDraft('made', { ...keptDrafts()['made'], [file.id]: JSON.stringify(kept) })
  fillSources()
}

function checkEntry(kind: EntryKind, form: HTMLFormElement, values: Record<string, string>): FormState {
  const { file, wrong, lacks, changed } = checkForm(
    kind,
    givenIn(kind, values),
    siteFrom(storyNow(), Date.now()),
  )
  showFile(form, file?.text ?? '')
  const lacking = form.querySelector<HTMLElement>('.lacks')
  if (lacking) lacking.hidden = lacks.length === 0
  return {
    wrong,
    hints: [...lacks, ...changed],
    act: file && (() => openFile(file, data.repository, form)),
  }
}

/** What was written, field by field: all that is needed, and of the rest what is there. */
function givenIn({ fields }: EntryKind, values: Record<string, string>): Given {
  const isNeeded = (name: string) =>
    name === 'text' || fields.some((field) => field.name === name && field.needed)
  const isList = (name: string) => fields.some((field) => field.name === name && field.many === 'list')
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value || isNeeded(name))
      .map(([name, value]) => [name, isList(name) ? splitList(value) : [value]]),
  )
}

const splitList = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

function checkCorrected(values: Record<string, string>): FormState {
  const { event: id = '', was, ...rest } = values
  const found = data.events.find((one) => one.id === id)
  const given = { ...rest, ...(was && { was }) }
  const { lines, wrong } = checkCorrection(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]])),
    { published: found?.published, updates: found?.updates ?? 0 },
    siteFrom(data, Date.now()),
  )
  const unknown = found ? [] : [{ field: 'event', text: unknownEvent(id) }]
  const all = [...unknown, ...wrong]
  showFile(corrections, all.length === 0 ? lines : '')
  const url = found && editUrl(data, found.file)
  return {
    wrong: all,
    hints: [],
    act: all.length === 0 && url ? () => void copyAndOpen(lines, url, corrections) : undefined,
  }
}

function unknownEvent(id: string): string {
  const near = nearest(
    id,
    listed.events.map((one) => one.id),
  )
  const { wrong, fix } = issue(
    'unknown-id',
    { file: '', line: 1, column: 1 },
    { what: 'event', id, near, folder: 'events' },
  )
  return `${wrong} ${fix}`
}

function showFile(form: HTMLFormElement, text: string): void {
  const shown = form.querySelector('.file')
  if (shown && shown.textContent !== text) shown.textContent = text
}

function showEvent({ title = '', text = '', people = '', date = '' }: Record<string, string>): void {
  const look = document.querySelector('.look')
  const [heading, when, body] = look?.children ?? []
  if (!heading || !when || !body) return
  heading.textContent = title
  when.textContent = shownDate(date, data.zone)
  body.replaceChildren(...textNodes(text, splitList(people), storyNow()))
}

function fillSources(): void {
  const all = storyNow().sources.map(({ id, title, publication }) => ({
    id,
    name: `${publication}: ${title}`,
  }))
  fillList(document.querySelector('#list-sources'), all)
}

/** A box in which a citation is put together and put into the text, where the cursor was. */
function startInserting(box: HTMLElement): void {
  const text = controlOf(events, 'text')
  const part = (name: string) => box.querySelector<HTMLInputElement>(`[data-part=${name}]`)
  const people = new Set(data.people.map(({ id }) => id))
  box.querySelector('button')?.addEventListener('click', () => {
    const value = (name: string) => part(name)?.value.trim() ?? ''
    const empty = [...box.querySelectorAll<HTMLInputElement>('input:required')].find(
      (input) => !input.value.trim(),
    )
    if (empty || !(text instanceof HTMLTextAreaElement)) return empty?.focus()
    const written = citationText(
      {
        source: value('source'),
        place: value('place'),
        phrase: value('phrase'),
        words: value('words'),
        said: value('said'),
      },
      people,
    )
    const start = text.selectionStart
    const space = start > 0 && !/\s/.test(text.value.charAt(start - 1)) ? ' ' : ''
    text.setRangeText(space + written, start, text.selectionEnd, 'end')
    for (const input of box.querySelectorAll('input')) input.value = ''
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  })
}
