import { placesIn, type PlaceAt } from '../issues/places.ts'

/** A Markdown file cut into its frontmatter and its body, with the places of both in the file. */
export type SplitFile = { yaml: string; yamlLine: number; body: string; bodyAt: PlaceAt }

/** Undefined if the file does not begin with `---` and a second such line. */
export function splitFrontmatter(text: string, file: string): SplitFile | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return undefined
  const placeAt = placesIn(text, { file, line: 1, column: 1 })
  const [before, yaml = ''] = match
  return {
    yaml,
    yamlLine: 2,
    body: text.slice(before.length),
    bodyAt: (offset) => placeAt(before.length + offset),
  }
}
