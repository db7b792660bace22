// A timeline that has grown is told on several pages. What was linked on the one page goes on to where it stands now.

import { hrefOf } from '../urls/href.ts'
import { entryPath } from '../urls/addresses.ts'

const DATED = /^(?:[a-z]+-)?(((-?\d{4})(?:-\d\d)?)(?:-\d\d)?)$/

void arrive()
addEventListener('hashchange', arrive)

/** A heading is found by its date, as exactly as the page has a link for it; an event at its own address. */
async function arrive(happening?: Event): Promise<void> {
  const { hash } = location
  const [, id = ''] = /^#([\w.-]+)$/.exec(hash) ?? []
  if (!id || !document.querySelector('[data-periods]')) return
  const isHere = document.getElementById(id) !== null
  // What spans days stands on the page of a month, under the first of them: who comes for that day wants its own page.
  if (isHere && happening) return
  for (const unit of DATED.exec(id)?.slice(1, isHere ? 2 : undefined) ?? []) {
    const link = document.querySelector<HTMLAnchorElement>(`[data-periods] a:not([rel])[href$="/${unit}/"]`)
    if (link) return location.replace(link.href + hash)
  }
  if (isHere) return
  const [name = '', part = ''] = id.split('.')
  const path = hrefOf(name === 'difference' ? entryPath('differences', part) : entryPath('events', name))
  const answer = await fetch(path).catch(() => undefined)
  if (answer?.ok) location.replace(path)
}
