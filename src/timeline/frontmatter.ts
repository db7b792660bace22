/** A Markdown file cut into its frontmatter and its body, and the lines on which the two begin, counted from 1. */
export type Parts = { yaml: string; yamlLine: number; body: string; bodyLine: number }

/** Undefined if the file does not begin with `---` and a second such line. */
export function splitFrontmatter(text: string): Parts | undefined {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return undefined
  const yaml = match[1] ?? ''
  return { yaml, yamlLine: 2, body: text.slice(match[0].length), bodyLine: 3 + yaml.split('\n').length - 1 }
}
