/** The text of a file in content/events/: its frontmatter, which is YAML, and its Markdown. */
export const eventFile = (yaml: string, body: string) => `---\n${yaml}---\n\n${body.trimEnd()}\n`
