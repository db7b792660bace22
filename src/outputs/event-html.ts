import { isUnknown } from '../schemas/fields.ts'
import type { JoinedCitation, Statement, Timeline, TimelineEvent, Update } from '../timeline/types.ts'
import { changedWords, type Run } from '../timeline/changed-words.ts'
import { robustLink } from '../timeline/robust-link.ts'
import { saidText } from '../timeline/said.ts'
import { whereabouts } from '../timeline/whereabouts.ts'
import { whenOf } from '../timeline/when.ts'
import { type Foreign, foreignTo } from '../words/direction.ts'
import type { AddressOf } from './address.ts'
import { statementsOf } from './changes.ts'
import { escapeMarkup } from './escape.ts'
import { figureHtml, isIllustrated } from './image.ts'
import { entryPath } from '../urls/addresses.ts'

/** The full text of an event for readers elsewhere: self-contained HTML, every address whole. Its image may stand elsewhere. */
export function eventHtml(
  event: TimelineEvent,
  timeline: Timeline,
  address: AddressOf,
  { figure = true } = {},
): string {
  const { words } = timeline
  const differing = event.differences.map(
    ({ id, question }) =>
      ` <a href="${escapeMarkup(address(entryPath('differences', id)))}">${escapeMarkup(question)}</a>`,
  )
  return [
    `<p>${escapeMarkup(whenOf(event, timeline))}</p>`,
    ...(figure && isIllustrated(event)
      ? [figureHtml(event, movedHtml(event.image.caption.html, address), address)]
      : []),
    ...event.statements.map(({ html }) => movedHtml(html, address)),
    ...(event.inferred
      ? [`<p>${escapeMarkup(words.event.inferredFrom)}</p>`, movedHtml(event.inferred.html, address)]
      : []),
    ...(differing.length > 0 ? [`<p>${escapeMarkup(words.difference.short)}${differing.join('')}</p>`] : []),
    ...event.updates.map((update) => updateHtml(update, timeline)),
    `<p>${escapeMarkup(words.event.sources)}</p>`,
    `<ol>${notesHtml(statementsOf(event), timeline)}</ol>`,
  ].join('')
}

export function updateHtml(
  { kind, date, was, now, why }: Update,
  { story, words, format }: Timeline,
): string {
  const say = words.correction
  const changed = changedWords(was, now, story.language)
  const lines = [
    ...(was ? [`${say.was}: ${runsHtml(changed.was, 'del')}`] : []),
    `${say.now}: ${runsHtml(changed.now, 'ins')}`,
    `${say.why}: ${escapeMarkup(why)}`,
  ]
  return `<p>${say.kinds[kind]}${words.comma}${escapeMarkup(format.date(date).text)}<br>${lines.join('<br>')}</p>`
}

const runsHtml = (runs: Run[], tag: 'del' | 'ins') =>
  runs
    .map(({ text, isChanged }) => (isChanged ? `<${tag}>${escapeMarkup(text)}</${tag}>` : escapeMarkup(text)))
    .join('')

const attributes = '(?: [a-z-]+="[^"]*")*?'
const mark = new RegExp(`<button${attributes}><span>([^<]*)</span></button>`, 'g')
const ownLink = new RegExp(`(<a${attributes} href=")(/[^"]*)`, 'g')

/**
 * The site’s own HTML without what only works on the site: marks that open notes, and addresses without a host. In
 * HTML that was made from a tree, “<” begins a tag and nothing else, so that no parser is needed.
 */
export function movedHtml(html: string, address: AddressOf): string {
  return html
    .replace(mark, '<sup>$1</sup>')
    .replace(/<span[^>]*>|<\/span>/g, '')
    .replace(ownLink, (_, before: string, path: string) => before + new URL(path, address('/')).href)
}

function notesHtml(statements: Statement[], timeline: Timeline): string {
  const notes = statements.flatMap((statement) => statement.notes)
  return notes
    .map(
      ({ citations }) =>
        `<li>${citations.map((citation) => citationHtml(citation, timeline)).join('; ')}</li>`,
    )
    .join('')
}

function citationHtml(citation: JoinedCitation, { story, words, format }: Timeline): string {
  const { source, prefix, place: at, suffix, said } = citation
  const { first, other, isCopy } = robustLink(citation)
  const say = words.citation
  const issued = isUnknown(source.issued) ? say.undated : format.date(source.issued).text
  const place = at ? say.at(at) : first ? say.document : ''
  const kept = whereabouts(source, words)
  const rest = [
    ...(suffix ? [suffix] : []),
    ...(source.caveat ? [source.caveat] : []),
    ...(said ? [saidText(said, words)] : []),
    ...(isCopy ? [say.archived] : []),
    ...(kept ? [kept] : []),
  ].map((text) => `; ${escapeMarkup(text)}`)
  const linked = first ? `<a href="${escapeMarkup(first)}">${escapeMarkup(place)}</a>` : escapeMarkup(place)
  const where = linked && `${words.comma}${linked}`
  const marks = attributesHtml(foreignTo(story.language, source.language))
  const beside = other
    ? `; <a href="${escapeMarkup(other)}">${escapeMarkup(isCopy ? say.original : say.archived)}</a>`
    : ''
  return `${prefix ? `${escapeMarkup(prefix)} ` : ''}<cite${marks}>${escapeMarkup(source['container-title'])}</cite>${words.comma}${escapeMarkup(issued)}${where}${rest.join('')}${beside}`
}

const attributesHtml = (marks: Foreign) =>
  Object.entries(marks)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')
