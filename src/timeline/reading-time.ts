import type { Timeline } from './types.ts'

/** Words a minute of careful reading in a language that puts spaces between them. */
const WORDS = 200
/** The same for letters, where words are not set apart. */
const LETTERS = 500
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Minutes that it takes to read the texts of all events, at least 1. */
export function readingMinutes({ events }: Pick<Timeline, 'events'>): number {
  let minutes = 0
  for (const { title, statements } of events)
    for (const text of [title, ...statements.map((statement) => statement.text)]) {
      const letters = text.match(WITHOUT_SPACES)?.length ?? 0
      const words = text.replace(WITHOUT_SPACES, ' ').match(/\S+/g)?.length ?? 0
      minutes += words / WORDS + letters / LETTERS
    }
  return Math.max(1, Math.round(minutes))
}
