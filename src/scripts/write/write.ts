// The page for writing: checks an event, a source or a correction as somebody types, by the code of “npm run check”, and
// shows what comes of it. All that it needs came with it: nothing is asked for, and nothing is sent.

import './no-eval.ts'
import { event } from '../../authoring/new/event.ts'
import { source } from '../../authoring/new/source.ts'
import { checkCorrected } from './corrected.ts'
import { splitList } from '../../authoring/new/field.ts'
import { checkEntry, givenIn, type Values } from './entry.ts'
import { controlOf, tell, watchForm } from './form.ts'
import { startInserting } from './inserting.ts'
import { completeLast, fillList } from './lists.ts'
import { comma, shownDate, textNodes } from './preview.ts'
import { siteFrom } from './site.ts'
import { data, keepMade, storyNow } from './story.ts'

const formNamed = (name: string) => document.forms.namedItem(`write-${name}`) ?? new HTMLFormElement()
const [events, sources, corrections] = [formNamed('event'), formNamed('source'), formNamed('correction')]
const listed = {
  people: data.people,
  places: data.places,
  tags: data.tags.map((id) => ({ id, name: '' })),
  events: data.events.map(({ id, title }) => ({ id, name: title })),
}

const { today, language } = siteFrom(data, Date.now())
offer(sources, { accessed: today, language })
offer(corrections, { date: today })
fillSources()
for (const [name, all] of Object.entries(listed)) fillList(document.querySelector(`#list-${name}`), all)
for (const name of ['people', 'places', 'tags'] as const) {
  const input = controlOf(events, name)
  if (input instanceof HTMLInputElement) completeLast(input, listed[name])
}
const text = controlOf(events, 'text')
if (text instanceof HTMLTextAreaElement)
  for (const box of events.querySelectorAll<HTMLElement>('.insert'))
    startInserting(box, text, new Set(data.people.map(({ id }) => id)))

const showEvents = watchForm(events, (values) => {
  showEvent(values)
  return checkEntry(event, events, values, storyNow())
})
watchForm(sources, (values) => {
  const state = checkEntry(source, sources, values, storyNow(values['url']))
  const { act, file } = state
  if (!act || !file) return state
  return {
    ...state,
    act: () => {
      act()
      // Who comes back goes on with the event that cites it.
      keepMade(file.id, givenIn(source, values))
      for (const input of events.querySelectorAll<HTMLInputElement>('[data-part=source]'))
        input.value = file.id
      fillSources()
      showEvents()
    },
  }
})
// The page of an event leads here with its id, to correct it.
const corrected = new URLSearchParams(location.search).get('event')
const field = controlOf(corrections, 'event')
const showCorrections = watchForm(corrections, (values) => checkCorrected(corrections, values))
if (corrected && field) {
  field.value = corrected
  showCorrections()
}

/** Puts into fields what “npm run new” offers as an answer. */
function offer(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const control = controlOf(form, name)
    if (control instanceof HTMLInputElement) control.defaultValue = value
  }
}

function showEvent({ title = '', text = '', people = '', date = '', part = '', label = '' }: Values): void {
  const when = shownDate(date, part, data.zone)
  for (const shown of document.querySelectorAll('.shown, .look > .when'))
    tell(shown, [when, label].filter(Boolean).join(comma))
  const [heading, , body] = document.querySelector('.look')?.children ?? []
  if (heading) heading.textContent = title
  body?.replaceChildren(...textNodes(text, splitList(people), storyNow()))
}

function fillSources(): void {
  const all = storyNow().sources.map(({ id, title, publication }) => ({
    id,
    name: `${publication}: ${title}`,
  }))
  fillList(document.querySelector('#list-sources'), all)
}
