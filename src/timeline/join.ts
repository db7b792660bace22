import { type Name, nameLinker, type Part } from '../markdown/names.ts'
import { renderStatement } from '../markdown/render.ts'
import type { Body, Citation, Quote, Statement as ParsedStatement } from '../markdown/types.ts'
import { parseDate } from '../time/parse.ts'
import { placed } from '../time/placed.ts'
import { isProblem } from '../time/problem.ts'
import { verifiedOn, type Verified } from '../content/verified.ts'
import { type Foreign, foreignTo } from '../words/direction.ts'
import type { Words } from '../words/words.ts'
import { passageUrl } from './passage.ts'
import type { JoinedCitation, Note, Person, Source, Statement } from './types.ts'

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
    .flatMap((body) => body?.statements ?? [])
    .map((parsed) => {
      const notes = parsed.notes.map((note, index): Note => {
        const quotes = parsed.quotes.filter((quote) => quote.note === index)
        const citations = note.citations.map((citation) => joinCitation(citation, quotes, context))
        number += 1
        return { id: `${owner.prefix}.${number}`, number: context.words.number(number), citations, quotes }
      })
      for (const citation of notes.flatMap(({ citations }) => citations)) {
        citation.source.uses.push({ title: owner.title, path: owner.path, text: parsed.text, citation })
      }
      return { html: render(parsed, notes, linkNames, context), text: parsed.text, notes }
    })
}

function render(
  parsed: ParsedStatement,
  notes: Note[],
  linkNames: (text: string) => Part[],
  { words, language, href }: JoinContext,
): string {
  return renderStatement(parsed, {
    linkNames,
    href,
    markOf: (index) => {
      const { id = '', number = '', citations = [] } = notes[index] ?? {}
      return { id, number, label: words.citation.label(number, citations) }
    },
    citeOf: (index) => {
      const quote = parsed.quotes[index]
      const spoken = quote && notes[quote.note]?.citations.find(({ speaker }) => speaker)
      return spoken ? { cite: spoken.source.URL, ...quotedIn(spoken, language) } : {}
    },
  })
}

/** Words that were found in the source are in its language; others may be an editor’s translation. */
function quotedIn({ source, verified }: JoinedCitation, page: string): Foreign {
  const marks = foreignTo(page, source.language)
  if (verified) return marks
  return marks.dir ? { dir: 'auto' } : {}
}

function joinCitation(
  { source: id, speaker, ...citation }: Citation,
  quotes: Quote[],
  context: JoinContext,
): JoinedCitation {
  const source = at(context.sources, id)
  const person = speaker && at(context.people, speaker.id)
  const spoken = speaker ? quotes.map(({ words: text, at }) => ({ text, at })) : []
  const words = [...(citation.phrase ? [{ text: citation.phrase, at: citation.at }] : []), ...spoken]
  const file = { id, digest: context.digests.get(id) ?? '' }
  const days = words.map(({ text }) => verifiedOn(context.verified, file, citation.locator, text))
  const [oldest] = days.every((day) => day !== undefined) ? days.toSorted() : []
  const verified = oldest ? parseDate(oldest, context.zone) : undefined
  return {
    ...citation,
    source,
    words,
    ...(person && { speaker: { person, ...(speaker.on && { on: placed(speaker.on, context.zone) }) } }),
    passage: passageUrl(source.URL, words[0]?.text),
    ...(source.archive && { archived: passageUrl(source.archive, words[0]?.text) }),
    ...(verified && !isProblem(verified) && { verified }),
  }
}

export const empty = (): Statement => ({ html: '', text: '', notes: [] })

/** Ids have been checked by now, so that a miss is a mistake of ours. */
export function at<One>(all: Map<string, One>, id: string): One {
  const one = all.get(id)
  if (!one) throw new Error(`“${id}” was used without being checked`)
  return one
}
