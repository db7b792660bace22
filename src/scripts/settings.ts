// The page of settings: shows and changes what the browser keeps of this site, and forgets it. The page names what that
// is. Where the browser keeps nothing, the first line that asks throws, and the controls stay as they are: without use.

const things = [...document.querySelectorAll<HTMLElement>('.settings [data-name]')]
const [theme = '', keys = '', visits = '', offline = '', drafts = ''] = things.map(
  ({ dataset }) => dataset.name,
)
const themes = document.querySelectorAll<HTMLInputElement>('[name=theme]')
const keysOn = document.querySelector<HTMLInputElement>('[name=keys]')
const status = document.querySelector<HTMLElement>('.settings [role=status]')

await show()
for (const set of document.querySelectorAll<HTMLFieldSetElement>('.settings')) set.disabled = false

for (const radio of themes) radio.onchange = () => keep(theme, radio.value === 'system' ? '' : radio.value)
if (keysOn) keysOn.onchange = () => keep(keys, keysOn.checked ? '' : 'off')
document.querySelector('.settings button')?.addEventListener('click', () => void forget())

async function keep(name: string, text: string): Promise<void> {
  if (text) localStorage.setItem(name, text)
  else localStorage.removeItem(name)
  if (status) status.textContent = ''
  await show()
}

async function forget(): Promise<void> {
  for (const name of [theme, keys, visits, drafts]) localStorage.removeItem(name)
  const registration = await navigator.serviceWorker?.getRegistration(import.meta.env.BASE_URL)
  // Without one of its own, a site is told of one that stands further up on its host.
  if (registration && new URL(registration.scope).pathname === import.meta.env.BASE_URL)
    await registration.unregister()
  for (const name of await caching()) await caches.delete(name)
  await show()
  if (status) status.textContent = status.dataset.said ?? ''
}

/** The choices that were made, and what is kept at each thing that can be. */
async function show(): Promise<void> {
  const chosen = localStorage.getItem(theme) ?? 'system'
  for (const radio of themes) radio.checked = radio.value === chosen
  if (keysOn) keysOn.checked = localStorage.getItem(keys) === null
  // To the script of every page, which paints it.
  dispatchEvent(new Event('storage'))
  const pages = (await caching()).length > 0
  for (const thing of things) {
    const { name = '', kept = '', nothing = '' } = thing.dataset
    thing.textContent = (name === offline ? pages : localStorage.getItem(name) !== null) ? kept : nothing
  }
}

/** The names of the service worker’s caches. A page that came without encryption has none. */
async function caching(): Promise<string[]> {
  const names = 'caches' in self ? await caches.keys() : []
  return names.filter((name) => name.startsWith(offline))
}
