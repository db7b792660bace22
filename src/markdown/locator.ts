import type { Passage } from '../words/en.ts'
import type { Locator, Span } from './types.ts'
import type { Problem } from './citation.ts'

const span = String.raw`\d{1,5}(?:\s*[-–]\s*\d{1,5})?`
const between = String.raw`\s*(?:,|&|and\s)\s*(?:¶{1,2}\s*)?`
const spans = `${span}(?:${between}${span})*`
const labels = String.raw`[\divxlcdm][\w.]{0,9}(?:\s*[-–]\s*[\divxlcdm][\w.]{0,9})?`
const clock = String.raw`(?:\d{1,2}:)?\d{1,3}:\d\d`

const paragraph = new RegExp(String.raw`^(?:¶{1,2}|paras?\.?|paragraphs?)\s*(${spans})`, 'iu')
const time = new RegExp(String.raw`^(?:at\s+)?(${clock})(?:\s*[-–]\s*(${clock}))?`, 'iu')
const printed = [
  { kind: 'page', pattern: /^(?:pages?|pgs?\.?|pp?\.?)\s*/iu },
  { kind: 'chapter', pattern: /^(?:chapters?|chaps?\.?|ch\.?)\s*/iu },
  { kind: 'section', pattern: /^(?:§{1,2}|sections?|secs?\.?)\s*/iu },
] as const
const label = new RegExp(String.raw`^${labels}(?:\s*,\s*${labels})*(?![\p{L}\p{N}])`, 'iu')

type Found = { locator: Locator; rest: string }

/** What a citation must be told if its locator has no number. */
export const locatorForms =
  'a paragraph (¶ 2), a page (p. 12), a chapter (ch. 3), a section (§ 2), a time (00:12:30)'

/**
 * The passage at the beginning of a citation’s suffix, in the forms of Pandoc (https://pandoc.org/MANUAL.html#citation-syntax)
 * and of CSL’s locators: `¶ 2`, `¶¶ 2, 4-5`, `p. 12`, `pp. iv, 12-14`, `ch. 3`, `sec. 2.1`, `§ 2`, and for recordings
 * `00:12:30`. `rest` is what follows it. Undefined if there is none.
 */
export function parseLocator(suffix: string): Found | Problem | undefined {
  return parseParagraphs(suffix) ?? parseTime(suffix) ?? parsePrinted(suffix)
}

/** A passage as it is printed: “2–3, 5”, “12–14”, “12:30”. */
export function passageOf(locator: Locator): Passage {
  const { kind } = locator
  if ('label' in locator) return { kind: locator.kind, where: locator.label, several: locator.several }
  const write = kind === 'time' ? clockOf : String
  const where = locator.spans.map(({ from, to }) => (to > from ? `${write(from)}–${write(to)}` : write(from)))
  const several = locator.spans.length > 1 || locator.spans.some(({ from, to }) => to > from)
  return { kind: locator.kind, where: where.join(', '), several }
}

/** Seconds as “12:30” or “1:02:30”. */
function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = `${two(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

function parseParagraphs(suffix: string): Found | Problem | undefined {
  const [written, numbers = ''] = paragraph.exec(suffix) ?? []
  if (written === undefined) return undefined
  const parsed = numbers.split(new RegExp(between, 'iu')).map((one): Span => {
    const [from = 0, to = from] = one.split(/[-–]/u).map(Number)
    return { from, to }
  })
  if (parsed.some(({ from }) => from < 1)) return { reason: 'paragraphs are counted from 1' }
  if (parsed.some(({ from, to }) => to < from)) return { reason: `“${written}” ends before it begins` }
  return { locator: { kind: 'paragraph', spans: parsed }, rest: suffix.slice(written.length) }
}

function parseTime(suffix: string): Found | Problem | undefined {
  const [written, start, end = start] = time.exec(suffix) ?? []
  if (written === undefined || start === undefined || end === undefined) return undefined
  const [from, to] = [secondsOf(start), secondsOf(end)]
  if (from === undefined || to === undefined)
    return { reason: `“${written}” is no time: minutes and seconds go up to 59, as in 00:12:30` }
  if (to < from) return { reason: `“${written}” ends before it begins` }
  return { locator: { kind: 'time', spans: [{ from, to }] }, rest: suffix.slice(written.length) }
}

/** Of “12:30” or “1:02:30”. Minutes alone may be more than 59, as in “75:00”. */
function secondsOf(written: string): number | undefined {
  const [seconds = 0, minutes = 0, hours] = written.split(':').map(Number).toReversed()
  if (seconds > 59 || (hours !== undefined && minutes > 59)) return undefined
  return (hours ?? 0) * 3600 + minutes * 60 + seconds
}

/** What else Pandoc and CSL count in, which is printed as it is written: `fig. 3`, `vol. 2`, `line 12`. */
export const otherLocator =
  /^(?:books?|bks?\.|col(?:umn)?s?\.?|fig(?:ure)?s?\.?|fol(?:io)?s?\.?|l(?:ine)?s?\.?|ll\.|no(?:te|s)?\.?|nn?\.|op(?:us)?\.?|parts?|pt\.?|tab(?:le)?s?\.?|v(?:erse|olume|ol)?s?\.?)\s*[\divxlc]+[\w.]*(?:\s*[-–,]\s*[\divxlc]+[\w.]*)*$/iu

function parsePrinted(suffix: string): Found | undefined {
  for (const { kind, pattern } of printed) {
    const [term] = pattern.exec(suffix) ?? []
    const [written] = term === undefined ? [] : (label.exec(suffix.slice(term.length)) ?? [])
    if (term === undefined || written === undefined) continue
    // “ch. i” is a chapter, “china” is a word.
    if (/[\p{L}]$/u.test(term) && !/^\d/u.test(written)) continue
    const tidy = written.replace(/\s*[-–]\s*/gu, '–').replace(/\s*,\s*/gu, ', ')
    const several = /[–,]/u.test(tidy)
    return { locator: { kind, label: tidy, several }, rest: suffix.slice(term.length + written.length) }
  }
  return undefined
}
