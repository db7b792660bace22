// Adds buttons to what can be shared, where the browser can do it. Without them the headline is the link.

const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
const region = document.querySelector<HTMLElement>('[role=status]')
const templates = document.querySelector<HTMLTemplateElement>('#share')?.content.children ?? []
const { clipboard } = navigator as Partial<Navigator>
const deeds = {
  copy: clipboard && (({ title, text, url }: Shared) => clipboard.writeText(`${title}\n${text}\n${url}`)),
  share: 'share' in navigator ? (shared: Shared) => navigator.share(shared) : undefined,
}
// A phone’s share sheet has “copy” in it, so one button is enough where there is room for one.
const one = deeds.share && matchMedia('(pointer: coarse)').matches ? 'share' : 'copy'

for (const place of document.querySelectorAll<HTMLElement>('[data-when]')) {
  const heading = place.querySelector('h3')
  const title = (heading ?? document.querySelector('h1'))?.textContent?.trim() ?? ''
  const url = new URL(heading?.querySelector('a')?.getAttribute('href') ?? '', address).href
  for (const template of templates) {
    const button = template.cloneNode(true) as HTMLButtonElement
    const { deed, name = '', done = '', failed = '' } = button.dataset
    const act = deeds[deed as keyof typeof deeds]
    if (!act || (heading && deed !== one)) continue
    button.onclick = () =>
      act({ title, text: place.dataset.when ?? '', url }).then(
        () => say(done),
        (error: Error) => error.name === 'AbortError' || say(failed),
      )
    if (heading) {
      button.ariaLabel = name.replace('{}', title)
      heading.after(button)
    } else place.append(button)
  }
}

let said: ReturnType<typeof setTimeout> | undefined

/** Says a sentence for a few seconds, to those who see and to those who listen. */
function say(text: string): void {
  if (!region) return
  region.textContent = text
  clearTimeout(said)
  said = setTimeout(() => (region.textContent = ''), 4000)
}

export type Shared = { title: string; text: string; url: string }
