import type { Path } from '../../content/paths.ts'
import type { Unchecked } from '../../content/entries.ts'
import type { Position } from '../../issues/issue.ts'
import type { Body } from '../../markdown/types.ts'
import { isUnknown } from '../../schemas/fields.ts'
import type { WrittenDate } from '../../time/date.ts'
import { createFormatter } from '../../time/format.ts'
import { placeDate } from '../../time/place.ts'
import { isProblem } from '../../time/problem.ts'
import type { ZoneAndLanguage } from '../../time/suggest.ts'
import { wordsOf } from '../../words/words.ts'

/**
 * One thing that an entry tells its readers, without citations. `at` is where it stands: of a text in paragraphs, the first
 * citation in one that the function does not know.
 */
export type ToldText = { key: string; text: string; at: (isKnown: (text: string) => boolean) => Position }

type Entry<Folder extends keyof Unchecked> = Unchecked[Folder][number]

/** Each reads what entries of a folder tell, in the order in which it is read; pictures, tags and lists of names are none of it. */
export function sayers(where: ZoneAndLanguage) {
  const { locale, time } = wordsOf(where.language)
  const format = createFormatter(locale, time)
  const day = (date: WrittenDate | undefined) => {
    const placed = date && placeDate(date, where.zone)
    return placed && !isProblem(placed) ? format.date(placed).text : ''
  }
  return {
    events: (entry: Entry<'events'>): ToldText[] => {
      const { title, date, part, label, short, summary, updates = [] } = entry.record
      return saidIn(entry, [
        [['title'], title],
        [['date'], joined(day(date), part, label)],
        [['short'], short],
        [['summary'], summary],
        [['image', 'caption']],
        [['inferred']],
        [['body']],
        ...updates.map((one, index): Telling => {
          return [['updates', index], joined(day(one.date), one.kind, one.was, one.now, one.why)]
        }),
      ])
    },
    differences: (entry: Entry<'differences'>): ToldText[] => {
      const { question, accounts = [] } = entry.record
      return saidIn(entry, [
        [['question'], question],
        ...accounts.flatMap((account, index): Telling[] => {
          const { by, figure, 'as-of': since, 'as-of-label': label } = account
          const at = (key: string) => ['accounts', index, key]
          return [
            [at('account')],
            [at('by'), by],
            [at('as-of'), joined(isUnknown(since) ? since.unknown : day(since), label)],
            [
              at('figure'),
              figure && joined(figure.qualifier, String(figure.from), String(figure.to), figure.unit),
            ],
          ]
        }),
        [['why', 'text']],
      ])
    },
    people: (entry: Entry<'people'>): ToldText[] =>
      saidIn(entry, [[['name'], entry.record.name], [['short'], entry.record.short], [['role']], [['note']]]),
  }
}

/** A key, and what it tells; if that is omitted, its Markdown. */
type Telling = [path: Path, text?: string | undefined]

type Texts = { texts: Map<string, Body>; placeOf: (path: Path) => Position }

function saidIn({ texts, placeOf }: Texts, told: Telling[]): ToldText[] {
  return told.flatMap(([path, text]) => {
    const key = path.map(String).join('.')
    const statements = texts.get(key)?.statements ?? []
    const read = text ?? statements.map((one) => one.text).join(' ')
    const at: ToldText['at'] = (isKnown) => {
      const unknown = key === 'body' ? statements.filter((one) => !isKnown(one.text)) : []
      const [cited] = unknown.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations))
      return cited ? cited.at : placeOf(path)
    }
    return read ? [{ key, text: read, at }] : []
  })
}

const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(', ')
