import { checkForm } from '../../authoring/new/check-form.ts'
import { splitList, type Given } from '../../authoring/new/field.ts'
import type { EntryKind } from '../../authoring/new/kind.ts'
import type { Drafted } from '../../authoring/new/make.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import { tell, type FormState } from './form.ts'
import { openFile } from './send.ts'
import { siteFrom } from './site.ts'
import { data } from './story.ts'

/** Checks a form for a new file, and shows the file that comes of it. */
export function checkEntry(
  kind: EntryKind,
  form: HTMLFormElement,
  values: Values,
  story: WriteData,
): FormState & { file: Drafted | undefined } {
  const { file, wrong, lacks, changed } = checkForm(kind, givenIn(kind, values), siteFrom(story, Date.now()))
  showFile(form, file?.text ?? '')
  const lacking = form.querySelector<HTMLElement>('.lacks')
  if (lacking) lacking.hidden = lacks.length === 0 || wrong.length > 0
  return {
    file,
    wrong,
    hints: [...lacks, ...changed],
    act: file && (() => openFile(file, data.repository, form)),
  }
}

/** What was written, field by field: all that is needed, and of the rest what is there. */
export function givenIn({ fields }: EntryKind, values: Values): Given {
  const isList = (name: string) => fields.some((field) => field.name === name && field.many === 'list')
  const all = Object.entries(values).map(
    ([name, value]) => [name, isList(name) ? splitList(value) : [value]] as const,
  )
  const given: Given = Object.fromEntries(all.filter(([name]) => values[name]))
  const isNeeded = (name: string) =>
    name === 'text' || fields.some((field) => field.name === name && field.needed?.(given))
  return Object.fromEntries(all.filter(([name]) => values[name] || isNeeded(name)))
}

/** Shows what is sent. */
export function showFile(form: HTMLFormElement, text: string): void {
  const shown = form.querySelector('.file')
  if (shown) tell(shown, text)
}

export type Values = Record<string, string>
