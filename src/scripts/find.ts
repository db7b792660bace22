// Keeps a choice in the address, says what is shown, and brings the search when it is wanted.

const pause = 500
const page = document.querySelector<HTMLElement>('.find')
if (page) start(page)

function start(find: HTMLElement): void {
  const field = find.querySelector('input')
  const list = find.querySelector('ol')
  const [status, failed, nothing] = find.querySelectorAll<HTMLElement>('[role=status], .failed, .nothing')
  if (!field || !list || !status || !failed || !nothing) return
  const controls = [field, ...find.querySelectorAll('select')]
  const { address = '', said = '' } = find.dataset
  let search: Promise<(query: string) => void> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const load = () => (search ??= import('./search.ts').then(({ openSearch }) => openSearch(list, address)))

  const run = async () => {
    failed.hidden = true
    if (field.value !== '' || search) {
      await load().then(
        (show) => show(field.value),
        () => {
          failed.hidden = false
          search = undefined
        },
      )
    }
    changed()
  }

  /** Once nothing more is typed or chosen, the address follows, and those who listen hear what is shown. */
  const changed = () => {
    nothing.hidden = count() > 0
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      keep()
      const [all, shown] = [list.children.length, count()]
      const numbers = new Map(Object.entries({ all, shown, left: all - shown }))
      status.textContent = said.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers.get(name)))
    }, pause)
  }

  const count = () => [...list.children].filter((item) => item.checkVisibility()).length

  const keep = () => {
    const url = new URL(location.href)
    for (const { name, value } of controls) {
      url.searchParams.delete(name)
      if (value) url.searchParams.set(name, value)
    }
    if (url.href !== location.href) history.replaceState(history.state, '', url)
  }

  const fill = (params: URLSearchParams) => {
    for (const control of controls) {
      const value = params.get(control.name) ?? ''
      control.value = value
      // A value that the story does not have, or has no more.
      if (control.value !== value) control.value = ''
    }
    return run()
  }

  field.oninput = run
  field.onfocus = () => void load().catch(() => (search = undefined))
  field.onkeydown = ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) {
      field.value = ''
      void run()
    }
  }
  find.onchange = () => {
    keep()
    changed()
  }
  find.querySelector<HTMLElement>('.clear')?.addEventListener('click', (event) => {
    event.preventDefault()
    void fill(new URLSearchParams()).then(keep)
    field.focus()
  })
  addEventListener('popstate', () => void fill(new URLSearchParams(location.search)))
  field.closest('[hidden]')?.removeAttribute('hidden')
  if (location.search) void fill(new URLSearchParams(location.search))
}

export {}
