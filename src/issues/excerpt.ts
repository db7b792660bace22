/** The beginning of a text, in one line, for showing in an issue. */
export function excerpt(text: string, most = 50): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  // A character of two units must not be cut in half.
  return line.length > most
    ? `${line
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line
}
