import type { Said } from '../../authoring/new/check-form.ts'
import { keepDraft, keptDrafts } from './kept-draft.ts'

/** What is wrong with a form, what is merely worth knowing, and what a press on its button does; nothing while it cannot. */
export type FormState = { wrong: Said[]; hints: Said[]; act: (() => void) | undefined }

/** Milliseconds in which somebody who types does not want to be told. */
const pause = 200

/**
 * Checks a form while somebody writes in it, and keeps what is written. What is wrong is said at a field once something
 * was written in it, and at all fields when the button was pressed.
 */
export function watchForm(
  form: HTMLFormElement,
  check: (values: Record<string, string>) => FormState,
): () => void {
  const name = form.id
  const touched = new Set(Object.keys(keptDrafts()[name] ?? {}))
  let state: FormState = { wrong: [], hints: [], act: undefined }
  let later: ReturnType<typeof setTimeout> | undefined

  const show = () => {
    state = check(valuesOf(form))
    for (const control of controlsOf(form)) sayAt(form, control, state, touched.has(control.name))
    const status = form.querySelector<HTMLElement>('.state')
    const { some = '', none = '' } = status?.dataset ?? {}
    const text = state.wrong.length > 0 ? `${some} ${state.wrong.length}` : none
    // Nothing is said of a form in which nothing was written.
    if (status) tell(status, touched.size > 0 ? text : '')
  }
  const changed = () => {
    const written = controlsOf(form).filter((control) => control.value !== firstValue(control))
    keepDraft(name, Object.fromEntries(written.map((control) => [control.name, control.value.trim()])))
    show()
  }

  form.addEventListener('input', ({ target }) => {
    if (!isControl(target) || !target.name) return
    touched.add(target.name)
    clearTimeout(later)
    later = setTimeout(changed, pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(later)
    for (const { name: field } of controlsOf(form)) touched.add(field)
    changed()
    if (state.act) state.act()
    else controlOf(form, state.wrong[0]?.field ?? '')?.focus()
  })
  form.addEventListener('reset', () => {
    // Controls are empty only after it.
    setTimeout(() => {
      touched.clear()
      changed()
    })
  })
  for (const [field, value] of Object.entries(keptDrafts()[name] ?? {})) {
    const control = controlOf(form, field)
    if (!control) continue
    control.value = value
    openAround(control)
  }
  show()
  for (const set of form.querySelectorAll('fieldset')) set.disabled = false
  return show
}

/** Shows a text where what changes is read aloud: the same again is no news. */
export function tell(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/** The controls that are fields; those that only help to write have no name. */
const controlsOf = (form: HTMLFormElement) => [...form.elements].filter(isControl).filter(({ name }) => name)

export function controlOf(form: HTMLFormElement, name: string): Control | undefined {
  return controlsOf(form).find((one) => one.name === name)
}

/** What stands in a control before anybody writes in it. */
const firstValue = (control: Control) =>
  control instanceof HTMLSelectElement ? control.options[0]?.value : control.defaultValue

const openAround = (control: Control) => control.closest('details')?.setAttribute('open', '')

const valuesOf = (form: HTMLFormElement) =>
  Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value.trim()]))

function sayAt(
  form: HTMLFormElement,
  control: Control,
  { wrong, hints }: FormState,
  isTouched: boolean,
): void {
  const said = form.querySelector(`[id="${control.id}-said"]`)
  const at = ({ field }: Said) => field === control.name && isTouched
  const [faults, others] = [wrong.filter(at), hints.filter(at)]
  control.ariaInvalid = faults.length > 0 ? 'true' : null
  const texts = [...faults, ...others].map(({ text }) => text)
  if (!said || said.textContent === texts.join('')) return
  if (texts.length > 0) openAround(control)
  said.replaceChildren(
    ...texts.map((text) => {
      const line = document.createElement('span')
      line.textContent = text
      return line
    }),
  )
}
