import { type Chosen, withCitation } from './insert.ts'

/** A box in which a citation is put together and put into a text, where the cursor was. */
export function startInserting(box: HTMLElement, text: HTMLTextAreaElement, people: Set<string>): void {
  box.querySelector('button')?.addEventListener('click', () => {
    const inputs = [...box.querySelectorAll('input')]
    const empty = inputs.find((input) => input.required && !input.value.trim())
    if (empty) return empty.focus()
    const nothing: Chosen = { source: '', place: '', phrase: '', words: '', said: '' }
    const chosen = Object.fromEntries(inputs.map(({ dataset, value }) => [dataset.part ?? '', value.trim()]))
    const before = text.value.slice(0, text.selectionStart)
    text.setRangeText(withCitation(before, { ...nothing, ...chosen }, people), 0, text.selectionEnd, 'end')
    for (const input of inputs) input.value = ''
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  })
}
