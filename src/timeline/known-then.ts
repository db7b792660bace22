import type { EventDate } from '../time/date.ts'
import { isLong } from '../urls/periods.ts'
import { type KnownDay, knownDays } from './known-days.ts'
import { knownFrom, sentencesKnown, sentencesOf, startOf } from './known-from.ts'
import type { Difference, Note, Statement, Timeline, TimelineEvent, Update } from './types.ts'

/** An event as it was known at the end of a day; in a long story what that day added. */
export type EventThen = {
  event: TimelineEvent
  /** Whether nothing of it was known before, where something else was. */
  isNew: boolean
  /** Whether the day added to what was known of it. */
  isAdded: boolean
  /** What was added to an event that was known before stands in `<ins>`, the first words of a correction in `<mark>`. */
  statements: Statement[]
  /** How many sentences were not yet reported. */
  open: number
  /** Whether something rests on sources alone that may have come out later than that day. */
  isPerhapsLater: boolean
  /** What it said at the time and was corrected afterwards; `inText` where it stands there in its first words. */
  corrected: { date: EventDate; was: string; inText: boolean }[]
}

export function eventThen(
  event: TimelineEvent,
  { date }: KnownDay,
  { events, story }: Pick<Timeline, 'events' | 'story'>,
): EventThen {
  const end = startOf(date)
  const known = knownDays({ events })
  const isNew = startOf(known?.first.get(event)?.date ?? date) === end
  const isFirstDay = startOf(known?.days[0]?.date ?? date) === end
  const isShown = isLong({ events }) ? (at: number) => at === end : (at: number) => at <= end
  const sentences = sentencesKnown(event)
  const when = (sentence: Statement) => startOf(sentences.get(sentence)?.from ?? date)
  const published = startOf(event.published ?? story.published)
  const corrections = event.updates.flatMap((update) =>
    update.was && published <= end && startOf(update.date) > end ? [{ ...update, was: update.was }] : [],
  )
  const marked = (sentence: Statement) => {
    const { html } = corrections.reduce(inFirstWords, sentence)
    return isNew || isFirstDay || when(sentence) < end ? html : asAdded(html)
  }
  const told = event.statements.flatMap((statement) => {
    const shown = sentencesOf(statement).filter((one) => sentences.get(one) && isShown(when(one)))
    return shown.length > 0 ? [{ statement, shown }] : []
  })
  const all = told.flatMap(({ shown }) => shown)
  return {
    event,
    isNew: isNew && !isFirstDay,
    isAdded: !isNew && [...sentences.keys()].some((one) => sentences.get(one) && when(one) === end),
    statements: told.map(({ statement, shown }) => {
      const html = shown.map(marked).join('')
      return {
        html: statement.sentences ? `<p>${html}</p>` : html,
        text: shown.map(({ text }) => text).join(''),
        notes: shown.flatMap(({ notes }) => notes.map((note) => notedBy(note, end))),
      }
    }),
    open: [...sentences.keys()].filter((one) => when(one) > end).length,
    isPerhapsLater: all.some((one) => startOf(sentences.get(one)?.by ?? date) > end),
    corrected: corrections.map((update) => ({
      date: update.date,
      was: update.was,
      inText: all.some((one) => inFirstWords(one, update) !== one),
    })),
  }
}

/** Differences of which two accounts at least were known by the end of a day, with those accounts alone. */
export function differencesThen(
  { date }: KnownDay,
  { differences }: Pick<Timeline, 'differences'>,
): Difference[] {
  const end = startOf(date)
  return differences.flatMap((difference) => {
    const accounts = difference.accounts.flatMap((account) => {
      const known = knownFrom(account.statement)
      if (!known || startOf(known.from) > end) return []
      const notes = account.statement.notes.map((note) => notedBy(note, end))
      return [{ ...account, statement: { ...account.statement, notes } }]
    })
    return accounts.length > 1 ? [{ ...difference, accounts }] : []
  })
}

/** A note with the sources that may have come out by the end of a day. */
const notedBy = (note: Note, end: number): Note => ({
  ...note,
  citations: note.citations.filter(({ source }) => source.knownFrom && startOf(source.knownFrom.from) <= end),
})

/** A sentence as it stood before a correction, if that is the sentence that was corrected; else the sentence itself. */
function inFirstWords(sentence: Statement, { was = '', now }: Update): Statement {
  const words = withoutStop(now)
  if (!sentence.text.includes(words)) return sentence
  const text = sentence.text.trim().replace(words, () => withoutStop(was))
  const marks = sentence.html.match(/<button.*?<\/button>/gsu) ?? []
  const html = ` <mark>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mark>${marks.join('')}`
  return { ...sentence, text, html: sentence.html.startsWith('<p>') ? `<p>${html}</p>` : html }
}

/** In the paragraph and behind its space, so that neither looks otherwise for it. */
const asAdded = (html: string) =>
  /^<p>(?:(?!<p>).)*<\/p>$/su.test(html)
    ? `<p><ins>${html.slice('<p>'.length, -'</p>'.length)}</ins></p>`
    : html.replace(/^(\s*)(.*)$/su, '$1<ins>$2</ins>')

const withoutStop = (text: string) => text.trim().replace(/[.!?…。؟।]+$/u, '')
