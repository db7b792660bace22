/** As Markdown that means the text itself: a backslash is for what is ASCII. */
export const escaped = (text: string) =>
  text
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/[“”„‟«»‹›‚‘’「」『』]/g, (mark) => `&#${mark.codePointAt(0)};`)

/** In YAML, cut to the length that there is room for, between two characters. */
export function quoted(text: string, most: number): string {
  const kept = [...text].slice(0, most).join('')
  return JSON.stringify(kept.length <= most ? kept : kept.slice(0, most).replace(/[\ud800-\udbff]$/, ''))
}
