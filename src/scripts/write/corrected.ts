import { checkUpdate } from '../../authoring/new/check-update.ts'
import { issue, sentence } from '../../issues/issue.ts'
import { nearest } from '../../issues/nearest.ts'
import { editUrl } from '../../outputs/mistake.ts'
import { showFile, type Values } from './entry.ts'
import type { FormState } from './form.ts'
import { copyAndOpen } from './send.ts'
import { siteFrom } from './site.ts'
import { data } from './story.ts'

/** Checks a form for a correction, and shows the lines that it adds to an event. */
export function checkCorrected(form: HTMLFormElement, { event: id = '', was, ...rest }: Values): FormState {
  const found = data.events.find((one) => one.id === id)
  const given = Object.entries({ ...rest, ...(was && { was }) }).map(([name, value]) => [name, [value]])
  const { lines, wrong } = checkUpdate(
    Object.fromEntries(given),
    { published: found?.published, updates: found?.updates ?? 0, first: found?.first },
    siteFrom(data, Date.now()),
  )
  const all = [...(found ? [] : [{ field: 'event', text: noEvent(id) }]), ...wrong]
  const url = found && editUrl(data, found.file)
  showFile(form, all.length === 0 ? lines : '')
  return {
    wrong: all,
    hints: [],
    act: all.length === 0 && url ? () => void copyAndOpen(lines, url, form) : undefined,
  }
}

function noEvent(id: string): string {
  const near = nearest(
    id,
    data.events.map((one) => one.id),
  )
  const said = { what: 'event', id, near, folder: 'events' }
  return sentence(issue('unknown-id', { file: '', line: 1, column: 1 }, said))
}
