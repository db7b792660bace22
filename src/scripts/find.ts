// Of the page for finding: keeps what is asked for in the address, says how much fits, and brings the search when it is wanted.

import { openSearch, type Results } from './find-search.ts'

const pause = 250
const page = document.querySelector<HTMLElement>('.find')
if (page) start(page)

function start(find: HTMLElement): void {
  const field = find.querySelector('input')
  const list = find.querySelector('ol')
  const [status, failed, nothing] = find.querySelectorAll<HTMLElement>('[role=status], .failed, .nothing')
  if (!field || !list || !status || !failed || !nothing) return
  const choices = [...find.querySelectorAll('select')]
  const more = find.querySelector<HTMLElement>('.more')
  const isListed = list.children.length > 0
  const { said = '', all = '', locale } = find.dataset
  let search: ReturnType<typeof openSearch> | undefined
  let results: Results | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const load = () => (search ??= openSearch(find, list))

  const run = async () => {
    clearTimeout(waiting)
    keep()
    const query = field.value
    try {
      const found = query === '' && !search ? undefined : await (await load())(query)
      if (query !== field.value) return
      found?.show()
      results = found
      failed.hidden = true
    } catch {
      if (query !== field.value) return
      search = undefined
      failed.hidden = false
    }
    say()
  }

  /** Once nothing more is typed or chosen, the address follows, and those who listen hear how much fits. */
  const runSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void run(), pause)
  }

  const say = () => {
    const visible = [...list.children].filter((item) => item.checkVisibility()).length
    const count = results?.count ?? (isListed ? visible : Number(all))
    const numbers = new Map(Object.entries({ all: Number(all), shown: count }))
    const text = (name: string) => numbers.get(name)?.toLocaleString(locale) ?? ''
    status.textContent = said.replace(/\{(\w+)\}/g, (_, name: string) => text(name))
    for (const found of find.querySelectorAll('.found')) found.textContent = text('shown')
    find.classList.toggle('js-asked', results?.asked ?? false)
    nothing.hidden = count > 0
    if (more) more.hidden = !results?.asked || list.children.length >= count
  }

  const keep = () => {
    const url = new URL(location.href)
    for (const { name, value } of [field, ...choices]) {
      url.searchParams.delete(name)
      if (value) url.searchParams.set(name, value)
    }
    if (url.href !== location.href) history.replaceState(history.state, '', url)
  }

  const fill = (params: URLSearchParams) => {
    field.value = params.get('q') ?? ''
    for (const choice of choices) {
      // A value that the story does not have, or has no more, is none.
      choice.value = params.get(choice.name) ?? ''
      if (choice.selectedIndex < 0) choice.value = ''
      else if (choice.value) choice.closest('details')?.setAttribute('open', '')
    }
    return run()
  }

  field.onfocus = () => void load().catch(() => (search = undefined))
  field.onkeydown = ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing) return
    field.value = ''
    void run()
  }
  find.oninput = runSoon
  find.onchange = keep
  find.querySelector<HTMLElement>('.clear')?.addEventListener('click', (event) => {
    event.preventDefault()
    void fill(new URLSearchParams())
    field.focus()
  })
  more?.querySelector('button')?.addEventListener('click', async () => {
    const asked = results
    const show = await asked?.more?.().catch(() => undefined)
    if (asked !== results) return
    failed.hidden = show !== undefined
    show?.()
    say()
  })
  addEventListener('popstate', () => void fill(new URLSearchParams(location.search)))
  field.closest('[hidden]')?.removeAttribute('hidden')
  if (location.search) void fill(new URLSearchParams(location.search))
}
