// Adds buttons to what can be shared, where the browser can do it. Without them the headline is the link.

import { share as words } from 'virtual:words'

const SVG = 'http://www.w3.org/2000/svg'
const AT_ONCE = 20
const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
const { clipboard } = navigator as Partial<Navigator>
const copy: Deed = {
  deed: 'copy',
  name: words.copy,
  nameOf: words.copyOf,
  done: words.copied,
  icon: 'M9 15l6-6M11 6l2-2a5 5 0 0 1 7 7l-2 2M13 18l-2 2a5 5 0 0 1-7-7l2-2',
  act: ({ title, text, url }) => clipboard?.writeText(`${title}\n${text}\n${url}`),
}
const share: Deed = {
  deed: 'share',
  name: words.share,
  nameOf: words.shareOf,
  done: '',
  icon: 'M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1',
  act: (shared) => navigator.share(shared),
}
const deeds = [clipboard && copy, 'share' in navigator && share].filter((deed) => typeof deed === 'object')
// A phone’s share sheet has “copy” in it, so one button is enough where there is room for one.
const one = deeds.includes(share) && matchMedia('(pointer: coarse)').matches ? share : deeds[0]

const places = document.querySelectorAll<HTMLElement>('[data-when]')
// In the page before it says anything, or it would not be read out (its role is “status”).
const region = document.createElement('output')
region.className = 'js-status'
if (places.length > 0) document.querySelector('main')?.append(region)

void addButtons()

/** Some at a time, so that a slow processor can answer a reader in between. */
async function addButtons(): Promise<void> {
  for (const [index, place] of [...places].entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((done) => setTimeout(done))
    addTo(place)
  }
}

function addTo(place: HTMLElement): void {
  const heading = place.querySelector('h3')
  const link = heading?.querySelector('a')
  const title = (link ?? document.querySelector('h1'))?.textContent?.trim() ?? ''
  const shared = {
    title,
    text: place.dataset.when ?? '',
    url: new URL(link?.getAttribute('href') ?? '', address).href,
  }
  if (!heading) place.append(...deeds.map((deed) => buttonFor(deed, shared)))
  else if (one) {
    const button = buttonFor(one, shared)
    button.ariaLabel = one.nameOf.replace('{}', () => title)
    heading.after(button)
  }
}

function buttonFor({ deed, name, done, icon, act }: Deed, shared: Shared): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'js-share'
  button.dataset.deed = deed
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.ariaHidden = 'true'
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', icon)
  svg.append(path)
  const label = document.createElement('span')
  label.textContent = name
  button.append(svg, label)
  button.onclick = () =>
    act(shared)?.then(
      () => say(done),
      (error: Error) => error.name === 'AbortError' || say(words.failed),
    )
  return button
}

let said: ReturnType<typeof setTimeout> | undefined

/** Says a sentence for a few seconds, to those who see and to those who listen. */
function say(text: string): void {
  region.textContent = text
  clearTimeout(said)
  said = setTimeout(() => (region.textContent = ''), 4000)
}

type Deed = {
  deed: string
  name: string
  /** With {} for the headline. */
  nameOf: string
  done: string
  icon: string
  act: (shared: Shared) => Promise<void> | undefined
}

export type Shared = { title: string; text: string; url: string }
