import { type Name, nameLinker, type Part } from '../markdown/names.ts'
import { renderStatement } from '../markdown/html.ts'
import { passageOf } from '../markdown/locator.ts'
import type { Body, Citation, Quote, Speaker, ParsedStatement as ParsedStatement } from '../markdown/types.ts'
import { parseDate } from '../time/parse.ts'
import { placed } from '../time/placed.ts'
import { isProblem } from '../time/problem.ts'
import { verifiedOn, type Verified } from '../content/verified.ts'
import { type Foreign, foreignTo } from '../words/direction.ts'
import type { Words } from '../words/words.ts'
import { areKnownApart } from './known-from.ts'
import { passageUrl } from './passage.ts'
import type { JoinedCitation, JoinedSpeaker, Note, Person, Source, Statement } from './types.ts'

export type JoinContext = {
  sources: Map<string, Source>
  people: Map<string, Person>
  verified: Verified
  /** SHA-256 of each source’s file, by id. */
  digests: Map<string, string>
  words: Words
  /** BCP 47, of the story. */
  language: string
  zone: string
  href: (path: string) => string
}

/** Whose text it is: where it stands on the site, and what the HTML ids of its notes begin with. */
export type Owner = { title: string; path: string; prefix: string }

/** Renders the statements of some texts, numbers their notes from 1, and enters each citation in its source’s uses. */
export function joinStatements(
  bodies: (Body | undefined)[],
  owner: Owner,
  names: Name[],
  context: JoinContext,
): Statement[] {
  const linkNames = nameLinker(names)
  let number = 0
  return bodies
    .flatMap((body, index) =>
      (body?.statements ?? []).map((parsed) => ({ parsed, list: listOf(owner, index) })),
    )
    .map(({ parsed, list }) => {
      const notes = parsed.notes.map((note, index): Note => {
        const quotes = parsed.quotes.filter((quote) => quote.note === index)
        const citations = joinCitations(note.citations, quotes, context)
        number += 1
        return {
          id: `${owner.prefix}.${number}`,
          list,
          number: context.words.number(number),
          citations,
          quotes,
        }
      })
      for (const citation of notes.flatMap(({ citations }) => citations)) {
        citation.source.uses.push({ title: owner.title, path: owner.path, text: parsed.text, citation })
      }
      const { html, sentences } = render(parsed, notes, linkNames, context)
      const divided = sentences.map(({ notes: own, ...rest }) => ({
        ...rest,
        notes: own.flatMap((index) => notes[index] ?? []),
      }))
      return { html, text: parsed.text, notes, ...(areKnownApart(divided) && { sentences: divided }) }
    })
}

/** Each text has a list of notes of its own. */
const listOf = ({ prefix }: Owner, index: number) =>
  `${prefix}.${'abcdefghijklmnopqrstuvwxyz'[index] ?? index}`

function render(
  parsed: ParsedStatement,
  notes: Note[],
  linkNames: (text: string) => Part[],
  { words, language, href }: JoinContext,
): ReturnType<typeof renderStatement> {
  return renderStatement(parsed, {
    linkNames,
    href,
    markOf: (index) => {
      const { list = '', number = '' } = notes[index] ?? {}
      return { list, number, label: words.citation.label(number) }
    },
    citeOf: (index) => {
      const quote = parsed.quotes[index]
      const [first] = quote?.said ?? []
      const spoken = quote && first !== undefined ? notes[quote.note]?.citations[first] : undefined
      if (!spoken) return {}
      const { URL: cite } = spoken.source
      return { ...(cite !== undefined && { cite }), ...quotedIn(spoken, language) }
    },
  })
}

/** Words that were found in the source are in its language; others may be an editor’s translation. */
function quotedIn({ source, verified }: JoinedCitation, page: string): Foreign {
  const marks = foreignTo(page, source.language)
  if (verified) return marks
  return marks.dir ? { dir: 'auto' } : {}
}

/** The citations of one note. A ✓ needs all words that a citation claims; shared ones may stand in any of the sources. */
function joinCitations(citations: Citation[], quotes: Quote[], context: JoinContext): JoinedCitation[] {
  const others = quotes.filter(({ said }) => said.length === 0)
  const daysOf = ({ source: id, locator }: Citation, words: string) =>
    verifiedOn(context.verified, { id, digest: context.digests.get(id) ?? '' }, locator, words)
  return citations.map((citation, index) => {
    const { source: id, said, ...rest } = citation
    const source = at(context.sources, id)
    const spoken = quotes.filter((quote) => quote.said.includes(index))
    const isShared = citations.length > 1
    const covered = quotes.filter((quote) => spoken.includes(quote) || others.includes(quote))
    const words = [
      ...(citation.phrase ? [{ text: citation.phrase, at: citation.at }] : []),
      ...covered.map(({ words: text, at, said }) => ({
        text,
        at,
        ...(isShared && said.length === 0 && { shared: true as const }),
      })),
    ]
    const days = words.map(({ text, shared }) =>
      shared ? citations.map((one) => daysOf(one, text)).find(Boolean) : daysOf(citation, text),
    )
    const [oldest] = days.every((day) => day !== undefined) ? days.toSorted() : []
    const verified = oldest ? parseDate(oldest, context.zone) : undefined
    const [found] = words.filter(({ shared }) => !shared)
    return {
      ...rest,
      source,
      words,
      speech: spoken.map(({ words }) => words),
      quoted: others.map(({ words }) => words),
      ...(citation.locator && { place: passageOf(citation.locator) }),
      ...(said && {
        said: {
          by: said.by.map((one) => joinSpeaker(one, context)),
          ...(said.on && { on: placed(said.on, context.zone) }),
        },
      }),
      ...(source.URL && { passage: passageUrl(source.URL, found?.text, citation.locator) }),
      ...(source.archive && { archived: passageUrl(source.archive, found?.text, citation.locator) }),
      ...(verified && !isProblem(verified) && { verified }),
    }
  })
}

const joinSpeaker = (speaker: Speaker, { people }: JoinContext): JoinedSpeaker =>
  'id' in speaker ? { person: at(people, speaker.id) } : speaker

export const empty = (): Statement => ({ html: '', text: '', notes: [] })

/** Ids have been checked by now, so that a miss is a mistake of ours. */
export function at<One>(all: Map<string, One>, id: string): One {
  const one = all.get(id)
  if (!one) throw new Error(`“${id}” was used without being checked`)
  return one
}
