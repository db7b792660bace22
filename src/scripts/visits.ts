// Tells a reader who comes back what is new, what has changed, and where they stopped. It never leaves the device.

import { visits as words } from 'virtual:words'
import { entries, placeOfReading } from './entries.ts'
import { keep, keptUnder, recall } from './kept.ts'
import { compareVisit, formatVisits, parseVisits } from './visit.ts'

const { visits } = keptUnder(import.meta.env.BASE_URL)
const page = location.pathname
const before = parseVisits(recall(visits))
const shown = entries.map((entry) => ({ entry, id: entry.id, version: Number(entry.dataset.updates ?? 0) }))
const { added, changed } = compareVisit(before, page, shown)
const unseen = new Set([...added, ...changed].map(({ entry }) => entry))

if (entries.length > 0) {
  welcome()
  document.addEventListener('visibilitychange', () => document.hidden && remember())
}

function welcome(): void {
  // To write numbers as a language does costs a slow processor more than all else here.
  const count = ({ length }: unknown[]) =>
    length > 0 ? length.toLocaleString(document.documentElement.lang) : ''
  const line = [
    unseen.size > 0 && element('span', words.since),
    link(words.countNew, added[0]?.entry, count(added)),
    link(words.countChanged, changed[0]?.entry, count(changed)),
    link(words.resume, stopped(), headline(stopped())?.textContent),
  ].filter((part) => part instanceof HTMLElement)
  mark(added, words.new)
  mark(changed, words.changed)
  if (line.length === 0) return
  const bar = element('p', '', 'js-status js-visits')
  bar.role = 'status'
  document.querySelector('main')?.prepend(bar)
  // Any link of it, and the button, have done what it is for.
  bar.onclick = () => setTimeout(() => bar.remove())
  const close = element('button', words.close)
  close.type = 'button'
  // A region that changes is read out; one that comes with its text need not be.
  setTimeout(() => bar.append(...line, close), 300)
}

/** The event at which the reader stopped, if it is out of sight and the browser has not led somewhere already. */
function stopped(): HTMLElement | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const entry = shown.find(({ id }) => id === before.pages.get(page))?.entry
  const led = location.hash || visit?.type !== 'navigate'
  return !led && entry && entry.getBoundingClientRect().top > innerHeight ? entry : undefined
}

/** Says it at the headline of each, until it has been in view. */
function mark(some: { entry: HTMLElement }[], text: string): void {
  const view = new IntersectionObserver(
    (found) => {
      for (const { isIntersecting, target } of found)
        if (isIntersecting) unseen.delete(target.closest('article') as HTMLElement)
    },
    { threshold: 1 },
  )
  for (const { entry } of some) {
    const heading = headline(entry)?.parentElement
    if (!heading) continue
    heading.prepend(element('b', text, 'js-visit'))
    view.observe(heading)
  }
}

/** Another page of the site may have remembered something meanwhile. */
function remember(): void {
  const { pages, versions } = parseVisits(recall(visits))
  for (const { entry, id, version } of shown) if (!unseen.has(entry)) versions.set(id, version)
  if (scrollY > 0 || !pages.has(page)) pages.set(page, entries[placeOfReading()]?.id ?? '')
  keep(visits, formatVisits({ pages, versions }))
}

function headline(entry: HTMLElement | undefined): HTMLElement | null | undefined {
  return entry?.querySelector<HTMLElement>('h3 a')
}

function link(
  template: string,
  target: HTMLElement | undefined,
  text: string | null = '',
): HTMLElement | undefined {
  if (!target) return undefined
  const made = element(
    'a',
    template.replace('{}', () => text ?? ''),
  )
  made.href = `#${target.id}`
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = '') {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}
