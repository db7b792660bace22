import { sentence } from '../../issues/issue.ts'
import { lacksOfDrafts } from '../../content/draft-lacks.ts'
import { printable } from '../../issues/report.ts'
import { explainDate } from '../../content/explain-date.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { PhrasingContent } from 'mdast'
import { readAddress, secure, titleOf } from '../address.ts'
import { clean, shorten, withoutCitation } from '../clean.ts'
import { endCited } from '../import/cite.ts'
import { readMarkup } from '../import/markup.ts'
import { plainBlocks } from '../import/phrasing.ts'
import { readDate } from '../../time/written/read.ts'
import { markdownOf } from '../markdown.ts'
import { event } from '../new/event.ts'
import { makeFreely, type Made } from '../new/make.ts'
import type { SiteSoFar } from '../new/site.ts'
import { idsIn, paragraph, paragraphsIn, plainText, sourceNode, textNode, type Block } from '../nodes.ts'
import { isRefusal } from '../refusal.ts'
import type { Filled } from './read.ts'
import { type ProposedFile, sourcesIn } from './sources.ts'

/** What an issue becomes: files for a pull request, none if there is no event yet, and an answer to who wrote it. */
export type Proposal = { title: string; files: ProposedFile[]; answer: string }

/**
 * Makes an event, and the sources that it names, of a form that a stranger filled in, as “npm run new” does. Nothing that
 * was written in it means anything but its words.
 */
export function propose(filled: Filled, issue: number, site: SiteSoFar): Proposal {
  const title = shorten(withoutCitation(clean(filled['title'] ?? '').text), 140)
  const dated = dateOf(filled, site)
  if ('wrong' in dated) return { title, files: [], answer: answerOf([], [dated.wrong]) }
  const named = sourcesIn(filled['sources'] ?? '', issue, site)
  const given = { title: [title], date: [dated.date] }
  const ways = [
    blocksOf(filled, named.citations, site),
    cited(plainBlocks(clean(filled['what'] ?? title).text.replace(/\bhttps?:\/\//giu, '')), named.citations),
  ]
  let made: Made = { refusal: '' }
  for (const blocks of ways) {
    made = makeFreely(event, { ...given, text: [markdownOf(blocks)] }, named.site)
    if (!isRefusal(made)) break
  }
  if (isRefusal(made)) return { title, files: [], answer: answerOf([], [made.refusal]) }
  const { id } = made
  const proposed = { ...site.content, events: [made], sources: [...site.content.sources, ...named.files] }
  const lacks = lacksOfDrafts(proposed, new Set([id]), site)
    .filter((one) => one.id === id)
    .flatMap(({ issues }) => issues.map((one) => `${one.file}:${one.line} ${sentence(one)}`))
  const files = [{ path: made.path, id, text: made.text }, ...named.files]
  return { title, files, answer: answerOf(files, [...lacks, ...named.refused]) }
}

type Dated = { date: string } | { wrong: string }

/** The date as the timeline writes it if it is right, else what the words mean, if they mean one thing. */
function dateOf({ edtf = '', date = '' }: Filled, { zone, language }: SiteSoFar): Dated {
  const written = clean(edtf).text.trim()
  const read = parseDate(written, zone, language)
  if (written && !isProblem(read)) return { date: written }
  const { meanings } = readDate(clean(date).text.replace(/^\s*on\s+(?:the\s+)?/i, ''), {
    zone,
    language,
    chosen: {},
  })
  const [only, ...others] = meanings
  if (only && others.length === 0) return { date: only }
  const asked = parseDate(written || date.trim().slice(0, 80), zone, language)
  return { wrong: sentence(isProblem(asked) ? explainDate(asked) : { wrong: '', fix: '' }) }
}

/** The text in paragraphs that show the sources, and the quotation with who said it. */
function blocksOf(filled: Filled, citations: string[], site: SiteSoFar): Block[] {
  const text = readMarkup(
    { column: 'what', text: filled['what'] ?? '', markup: 'plain' },
    { cite: linkTo, lose: () => undefined },
  )
  return cited([...text, ...quotationOf(filled, citations, site)], citations)
}

/** An address in a text is a link, called like what it leads to; one that is refused is only words. */
function linkTo(address: string, words: PhrasingContent[]): PhrasingContent[] {
  const read = readAddress(address)
  if (read.is !== 'document')
    return words.length > 0 ? words : [textNode(address.replace(/^https?:\/\//iu, ''))]
  const children = words.length > 0 ? words : [textNode(titleOf(read.url))]
  return [{ type: 'link', url: secure(read.url), children } as PhrasingContent]
}

function cited(blocks: Block[], citations: string[]): Block[] {
  if (citations.length === 0) return blocks
  for (const one of paragraphsIn(blocks))
    if (idsIn(one.children).length === 0 && plainText(one.children))
      one.children = endCited(one.children, citations)
  return blocks
}

function quotationOf({ quotation = '', speaker = '' }: Filled, [first]: string[], site: SiteSoFar): Block[] {
  const words = clean(quotation)
    .text.replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (!words || !first) return []
  const who = clean(speaker)
    .text.replace(/[^\p{L}\p{M}\p{N} .,’-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const known = site.entries.people.find(({ record }) => record.name && who === record.name)
  const said = who ? `${first}, said by ${known?.id ?? `"${shorten(who, 100)}"`}` : first
  return [paragraph([textNode(`${who ? `${shorten(who, 100)}: ` : ''}“${words}” `), sourceNode([said])])]
}

/** An answer is for a person to read. */
const mostLines = 30

/** In a block of code, where nothing is a link, a name that is called, or markup. */
function answerOf(files: ProposedFile[], missing: string[]): string {
  const lines = missing.slice(0, mostLines).map((one) => printable(shorten(one, 500)).replaceAll('~', '∼'))
  const said = lines.length > 0 ? `\n\n~~~text\n${lines.join('\n')}\n~~~\n` : ''
  if (files.length === 0)
    return `No entry can be made of this yet. Please correct it here; an editor then sets the label again.${said}`
  return said
    ? `An entry was made of this. Until what is still missing is there, it is a draft:${said}`
    : 'An entry was made of this. Nothing is missing in it: an editor now compares it with its sources.'
}
