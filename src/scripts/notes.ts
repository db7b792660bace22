// Of the notes of a text, a mark opens those that belong to it, with a button to close them. Without this it opens all of
// them, and a press beside them closes them.

import { visits as words } from 'virtual:words'

addEventListener('click', choose, true)
document.addEventListener('toggle', restore, true)

function choose(event: Event): void {
  const mark = (event.target as Element).closest<HTMLButtonElement>('.mark')
  const notes = mark?.popoverTargetElement as HTMLElement | null | undefined
  if (!mark || !notes) return
  const number = mark.textContent
  // A press on another mark of the same text changes what is shown, where it would close it.
  if (notes.matches(':popover-open') && notes.dataset.shown !== number) event.preventDefault()
  notes.dataset.shown = number
  if (!notes.querySelector('button')) notes.append(closeFor(notes))
  for (const link of linksIn(notes)) hide(link, link.querySelector('b')?.textContent !== number)
  for (const source of notes.querySelectorAll('p'))
    source.hidden = linksIn(source).every(({ hidden }) => hidden)
}

function restore(event: Event): void {
  const notes = event.target as HTMLElement
  if (!notes.classList.contains('notes') || (event as ToggleEvent).newState === 'open') return
  for (const source of notes.querySelectorAll('p')) source.hidden = false
  for (const link of linksIn(notes)) hide(link, false)
}

function closeFor(notes: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.close
  button.onclick = () => notes.hidePopover()
  return button
}

const linksIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('a:has(> b)')]

/** A link with what is added to it. */
function hide(link: HTMLElement, isHidden: boolean): void {
  link.hidden = isHidden
  const next = link.nextElementSibling
  if (next instanceof HTMLElement && next.matches('small')) next.hidden = isHidden
}
