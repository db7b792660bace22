import type { Results } from './shards.ts'

// Of a long timeline, results come as they are asked for. This keeps the query in the address, and says what is shown.

const pause = 250
const first = 10
const further = 20
const page = document.querySelector<HTMLElement>('.seek')
if (page) start(page)

function start(find: HTMLElement): void {
  const field = find.querySelector('input')
  const list = find.querySelector('ol')
  const button = find.querySelector('button')
  const [whole, status, failed, order, more] = find.querySelectorAll<HTMLElement>(
    '.whole, [role=status], .failed, .order, .more',
  )
  if (!field || !list || !button || !whole || !status || !failed || !order || !more) return
  const { said = '', locale } = find.dataset
  let search: Promise<(query: string) => Promise<Results | undefined>> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let results: Results | undefined

  const load = () =>
    (search ??= import('./shards.ts').then(({ openShards }) => openShards(list, find.dataset)))

  const run = async () => {
    keep()
    const query = field.value
    try {
      const found = query === '' ? undefined : await (await load())(query)
      const items = (await found?.items(0, first)) ?? []
      if (query !== field.value) return
      results = found
      list.replaceChildren(...items)
      failed.hidden = true
    } catch {
      if (query !== field.value) return
      results = search = undefined
      failed.hidden = false
    }
    say()
  }

  const say = () => {
    const [count, shown] = results ? [results.count, list.children.length] : [0, 0]
    results?.mark()
    const numbers = new Map(Object.entries({ found: count, all: Number(find.dataset['all']), shown }))
    status.textContent = results
      ? said.replace(/\{(\w+)\}/g, (_, name: string) => numbers.get(name)?.toLocaleString(locale) ?? '')
      : ''
    whole.hidden = results !== undefined
    list.hidden = order.hidden = shown === 0
    more.hidden = shown === count
  }

  const keep = () => {
    const url = new URL(location.href)
    url.searchParams.delete('q')
    if (field.value) url.searchParams.set('q', field.value)
    if (url.href !== location.href) history.replaceState(history.state, '', url)
  }

  const fill = () => {
    field.value = new URLSearchParams(location.search).get('q') ?? ''
    void run()
  }

  field.onfocus = () => void load().catch(() => (search = undefined))
  field.oninput = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void run(), pause)
  }
  field.onkeydown = ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing) return
    field.value = ''
    void run()
  }
  button.onclick = async () => {
    const asked = results
    const items = await asked?.items(list.children.length, further).catch(() => undefined)
    if (asked !== results) return
    failed.hidden = items !== undefined
    list.append(...(items ?? []))
    say()
    items?.[0]?.querySelector('a')?.focus()
  }
  addEventListener('popstate', fill)
  field.closest('[hidden]')?.removeAttribute('hidden')
  if (location.search) fill()
}
