import { words } from 'virtual:dictionary'
import { parseBody } from '../../markdown/body.ts'
import { passageOf } from '../../markdown/locator.ts'
import { nameLinker } from '../../markdown/names.ts'
import { statementTree } from '../../markdown/render.ts'
import type { Citation, ParsedStatement } from '../../markdown/types.ts'
import { partsOfDay } from '../../time/date.ts'
import { inPart } from '../../time/day-part.ts'
import { createFormatter } from '../../time/format.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import { entryPath } from '../../urls/addresses.ts'
import { hrefOf } from '../../urls/href.ts'
import { nodeOf } from './element.ts'

export const { comma } = words
const format = createFormatter(words.locale, words.time)

/** How a date is shown, with the part of the day if one is named; empty while it is none. */
export function shownDate(edtf: string, part: string, zone: string): string {
  const date = parseDate(edtf.trim(), zone)
  if (isProblem(date)) return ''
  const named = partsOfDay.find((one) => one === part)
  return format.date(named ? inPart(date, named, zone) : date).text
}

/** The text of an event with its notes, as its page has them. */
export function textNodes(markdown: string, people: string[], data: WriteData): Node[] {
  const { statements } = parseBody(markdown, {
    placeAt: () => ({ file: '', line: 1, column: 1 }),
    rule: 'free',
  })
  const named = data.people.filter(({ id }) => people.includes(id))
  const linkNames = nameLinker(
    named.map(({ id, name, spellings = [] }) => ({
      spellings: [name, ...spellings],
      href: entryPath('people', id),
    })),
  )
  const text = element('div', 'text')
  const notes = element('div', 'notes')
  notes.id = 'preview-notes'
  notes.popover = 'auto'
  let last = 0
  for (const statement of statements) {
    const first = last
    const tree = statementTree(statement, {
      linkNames,
      href: hrefOf,
      markOf: (note) => {
        const number = words.number(first + note + 1)
        return { list: notes.id, number, label: words.citation.label(number) }
      },
      citeOf: () => ({}),
    })
    text.append(nodeOf(tree))
    notes.append(...noteLines(statement, first, data))
    last += statement.notes.length
  }
  return [text, notes]
}

function noteLines({ notes }: ParsedStatement, first: number, data: WriteData): Node[] {
  return notes.flatMap(({ citations }, index) =>
    citations.map((citation) => {
      const line = element('p')
      const source = data.sources.find(({ id }) => id === citation.source)
      const link = element('a')
      link.href = hrefOf(entryPath('sources', citation.source))
      link.append(source?.publication ?? citation.source)
      const number = element('b')
      number.append(words.number(first + index + 1))
      line.append(link, ' ', number, ' ', noteText(citation, data))
      return line
    }),
  )
}

function noteText({ prefix, locator, suffix, said }: Citation, { people }: WriteData): string {
  const names = said?.by.map((one) =>
    'id' in one ? (people.find(({ id }) => id === one.id)?.name ?? one.id) : one.unnamed,
  )
  const place = locator ? words.citation.at(passageOf(locator)) : words.citation.document
  return [
    [prefix, place].filter(Boolean).join(' '),
    ...(suffix ? [suffix] : []),
    ...(names ? [words.citation.said(new Intl.ListFormat(words.locale).format(names))] : []),
  ].join(words.comma)
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className) made.className = className
  return made
}
