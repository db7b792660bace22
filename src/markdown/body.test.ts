import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placesIn } from '../issues/places.ts'
import { parseBody } from './body.ts'
import { type Name, nameLinker, type Part } from './names.ts'
import { renderStatement } from './html.ts'
import type { Citation, Locator, ParsedStatement } from './types.ts'

const fixtures = join(import.meta.dirname, '../tests/markdown')

const names: Name[] = [
  { spellings: ['Ada', 'Ada Lovelace', 'Lovelace', 'أدا'], href: '/people/ada-lovelace/' },
  { spellings: ['Ada King', 'Smith'], href: '/people/ada-king/' },
  { spellings: ['Babbage', 'Smith', 'バベッジ'], href: '/people/babbage/' },
]

test.for(readdirSync(fixtures))('%s', async (folder) => {
  const file = (name: string) => join(fixtures, folder, name)
  const options = existsSync(file('options.json'))
    ? JSON.parse(readFileSync(file('options.json'), 'utf8'))
    : {}
  const input = readFileSync(file('input.md'), 'utf8')
  const placeAt = placesIn(input, { file: 'input.md', line: 1, column: 1 })
  const { statements, issues } = parseBody(input, { placeAt, rule: 'cited', ...options })

  const wrong = issues.map(({ line, column, wrong, fix }) => `${line}:${column} ${wrong} ${fix}\n`)
  await expect(wrong.join('')).toMatchFileSnapshot(file('issues.txt'))
  if (statements.length === 0) return
  const notes = statements.map((statement) => `${statement.text}\n${describeNotes(statement)}`)
  await expect(notes.join('\n')).toMatchFileSnapshot(file('notes.txt'))
  const linkNames = nameLinker(names)
  const html = statements.map((statement) => render(statement, linkNames))
  await expect(html.join('\n') + '\n').toMatchFileSnapshot(file('output.html'))
})

function render(statement: ParsedStatement, linkNames: (text: string) => Part[]): string {
  const { html } = renderStatement(statement, {
    linkNames,
    href: (path) => `/base${path}`,
    markOf: (note) => ({ list: `note-${note + 1}`, number: `${note + 1}`, label: `Source ${note + 1}` }),
    citeOf: (quote) => ({ cite: `https://example.org/${quote + 1}` }),
  })
  return html
}

function describeNotes({ notes, quotes }: ParsedStatement): string {
  const lines = notes.map(({ citations }, index) => `  ${index + 1}: ${citations.map(describe).join('; ')}\n`)
  const spoken = quotes.map(
    ({ words, note, said, at }) =>
      `  “${words}” (${at.line}:${at.column}) is cited by ${note + 1}${said.length > 0 ? '' : ', and nobody’s speech'}\n`,
  )
  return [...lines, ...spoken].join('')
}

function describe({ source, prefix, locator, suffix, phrase, said, at }: Citation): string {
  const parts = [
    prefix ? `${prefix} @${source}` : source,
    locator && describeLocator(locator),
    suffix,
    phrase && `"${phrase}"`,
    said &&
      `said by ${said.by.map((one) => ('id' in one ? one.id : `"${one.unnamed}"`)).join(' and ')}${said.on ? ` on ${said.on.edtf}` : ''}`,
  ]
  return `${parts.filter(Boolean).join(', ')} (${at.line}:${at.column})`
}

function describeLocator(locator: Locator): string {
  if ('label' in locator) return `${locator.kind} ${locator.label}`
  const sign = locator.kind === 'paragraph' ? '¶' : 'second'
  return `${sign} ${locator.spans.map(({ from, to }) => `${from}–${to}`).join(', ')}`
}
