// Single letters that lead from event to event. They can be switched off (WCAG 2.2, success criterion 2.1.4).

import { hrefOf } from '../urls/href.ts'
import { entries, placeOfReading } from './entries.ts'
import { keptUnder, recall } from './kept.ts'

const { keys } = keptUnder(import.meta.env.BASE_URL)
const field = document.querySelector<HTMLElement>('input[type=search]')
/** In an address: the key for finding has led here. */
const asked = '#find'

const deeds: Record<string, () => void> = {
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  '/': () => {
    if (field) field.focus()
    else location.assign(hrefOf(`/find/${asked}`))
  },
  '?': () => location.assign(hrefOf('/settings/')),
}

if (location.hash === asked) field?.focus()

addEventListener('keydown', (event) => {
  const { key, code, ctrlKey, altKey, metaKey, target } = event
  if (ctrlKey || altKey || metaKey || event.isComposing) return
  // A keyboard for another script has its own letter where j stands.
  const deed = deeds[key > '~' ? code.slice(3).toLowerCase() : key.toLowerCase()]
  if (!deed || (target as Element).closest('input, textarea, select, [contenteditable]')) return
  if (document.querySelector(':is(:popover-open, dialog[open])') || recall(keys)) return
  event.preventDefault()
  deed()
})

/** To the next event of the page or the one before it; at the end of the page, or on an event’s own, to the next page. */
function step(by: 1 | -1): void {
  const entry = entries[placeOfReading(document.activeElement) + by]
  if (entry) {
    entry.closest('details')?.setAttribute('open', '')
    entry.scrollIntoView()
    entry.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true })
    history.replaceState(history.state, '', `#${entry.id}`)
    return
  }
  const page = document.querySelector<HTMLAnchorElement>(by > 0 ? 'a[rel=next]' : 'a[rel=prev]')
  if (page) location.assign(page.href)
}
