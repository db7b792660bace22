import type { Drafted } from '../../authoring/new/make.ts'
import { filledFileUrl, newFileUrl } from '../../outputs/new-file.ts'

/** Opens GitHub’s page for a new file with all of it filled in; what is too long for an address is copied before. */
export function openFile({ path, text, bare }: Drafted, repository: string, form: HTMLFormElement): void {
  const url = filledFileUrl(repository, path, [text, bare])
  if (url) open(url, '_blank', 'noopener')
  else
    copyAndOpen(
      text,
      `${newFileUrl(repository, path.replace(/\/[^/]+$/, ''))}?filename=${path.replace(/.*\//, '')}`,
      form,
    )
}

/** Copies a text and opens a page where it is to be pasted. Where the browser does not allow it, the text can be seen. */
export async function copyAndOpen(text: string, url: string, form: HTMLFormElement): Promise<void> {
  const note = form.querySelector<HTMLElement>('.sent')
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  const shown = form.querySelector('.file')
  if (note) note.textContent = (copied ? note.dataset.copied : note.dataset.refused) ?? ''
  if (!copied) shown?.closest('details')?.setAttribute('open', '')
  if (copied) open(url, '_blank', 'noopener')
}
