/** An id that can be completed, and what it stands for. */
export type Named = { id: string; name: string }

/** A list of ids to complete from; `options` are put into a `<datalist>` of that id. */
export function fillList(list: Element | null, all: Named[], before = ''): void {
  list?.replaceChildren(
    ...all.map(({ id, name }) => {
      const option = document.createElement('option')
      option.value = before + id
      option.textContent = name
      return option
    }),
  )
}

/** Completes the last of several ids with commas between them: what stands before it begins each value of the list. */
export function completeLast(input: HTMLInputElement, all: Named[]): void {
  const complete = () => {
    const [before = ''] = /^.*,\s*/.exec(input.value) ?? []
    const named = new Set(before.split(',').map((one) => one.trim()))
    fillList(
      input.list,
      all.filter(({ id }) => !named.has(id)),
      before,
    )
  }
  input.addEventListener('input', complete)
  complete()
}
