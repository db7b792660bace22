/** The beginning of a text, in one line, for showing in an issue. */
export function excerpt(text: string, most = 50): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
