/** What others have made and a reader receives: in scripts, in style sheets, as letters in pictures or lines on maps. */
export type Used = { name: string; version: string; licence: string; text: string; for: string }

/** A text file with each of them by name and the whole of its licence, the site’s own first. */
export function licences(own: Used, others: Used[]): string {
  const parts = [own, ...others.toSorted((a, b) => (a.name < b.name ? -1 : 1))].map(part)
  return `${['What this site sends you is made with:', ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

function part({ name, version, licence, text, ...used }: Used): string {
  return [`${name} ${version}, ${licence}`, `For: ${used.for}`, text.replace(/\r\n?/g, '\n').trim()].join(
    '\n\n',
  )
}
