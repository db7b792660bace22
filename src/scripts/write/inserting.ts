import { type Chosen, citationText } from './insert.ts'

/** A box in which a citation is put together and put into a text, where the cursor was. */
export function startInserting(box: HTMLElement, text: HTMLTextAreaElement, people: Set<string>): void {
  box.querySelector('button')?.addEventListener('click', () => {
    const inputs = [...box.querySelectorAll('input')]
    const empty = inputs.find((input) => input.required && !input.value.trim())
    if (empty) return empty.focus()
    const nothing: Chosen = { source: '', place: '', phrase: '', words: '', said: '' }
    const chosen = Object.fromEntries(inputs.map(({ dataset, value }) => [dataset.part ?? '', value.trim()]))
    const start = text.selectionStart
    const space = start > 0 && !/\s/.test(text.value.charAt(start - 1)) ? ' ' : ''
    text.setRangeText(
      space + citationText({ ...nothing, ...chosen }, people),
      start,
      text.selectionEnd,
      'end',
    )
    for (const input of inputs) input.value = ''
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  })
}
