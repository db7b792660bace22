import fc from 'fast-check'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { timelineJson } from '../../outputs/timeline-json.ts'
import { runs } from '../random.ts'
import { event, source } from '../sample.ts'
import { links } from './attacks/links.ts'
import { texts } from './attacks/texts.ts'
import { fieldsWith } from './fields.ts'
import { formatsOf, wrongInHtml } from './formats.ts'
import { tryContent } from './load.ts'
import { markdownPieces, yamlPieces } from './pieces.ts'
import { escaped } from './written.ts'

const piecesOf = (pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  piecesOf([...texts.map(([, written]) => written), ...`<>&"'\`{}[]()*_#@=+-;,\\/\n\t `]).map((text) =>
    text.slice(0, 40),
  ),
)
const anyMarkdown = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  piecesOf([
    ...markdownPieces,
    ...links.map(([, markdown]) => markdown),
    '\n\n',
    '[@herald, ¶ 1]',
    '[@herald, ¶ 1].\n\n',
  ]),
)

test(
  'any text in every field is refused in its file, or is data in every format',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { timeline, misplaced } = await tryContent(fieldsWith(text))
        expect(misplaced).toEqual([])
        if (!timeline) return
        expect(await formatsOf(timeline)).toEqual([])
        const [only] = timelineJson(timeline, (path) => path).events
        expect([only?.title, only?.label, ...(only?.tags ?? [])]).toEqual([text, text, text].map(oneLine))
      }),
      { numRuns: runs(150) },
    )
  },
)

test(
  'any text that is escaped is read as it is written, and its HTML has no other',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        // A file cannot hold half a character.
        const line = text.toWellFormed().replace(/\s+/g, ' ').trim()
        const files = { 'events/only.md': event({}, `A ${escaped(line)} b [@herald, ¶ 1].`) }
        const { timeline, kinds, misplaced } = await tryContent(files)
        expect(misplaced).toEqual([])
        if (!timeline) {
          expect(kinds.filter((kind) => kind !== 'characters' && kind !== 'lookalike')).toEqual([])
          return
        }
        const [statement] = timeline.events[0]?.statements ?? []
        const expected = `A ${line} b.`.replace(/\s+/gu, ' ')
        expect(statement?.text).toBe(expected)
        expect(textOf(statement?.html ?? '').replace(/\s+/gu, ' ')).toBe(expected)
      }),
      { numRuns: runs(300) },
    )
  },
)

test(
  'any Markdown is refused in its file, or has no element but those of texts',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (markdown) => {
        const { timeline, misplaced } = await tryContent({
          'events/only.md': event({}, `${markdown} [@herald, ¶ 1].`),
          'about.md': markdown,
          'places/place.yaml': `name: a\nwhat: ${JSON.stringify(`${markdown} [@herald, ¶ 1].`)}\n`,
        })
        expect(misplaced).toEqual([])
        const statements = timeline
          ? [...timeline.about, ...timeline.events.flatMap((one) => one.statements)]
          : []
        expect(statements.flatMap(({ html }) => wrongInHtml('text', html, allowed))).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  },
)

test('any file of YAML is refused in its file', { timeout: 300_000 }, async () => {
  const lines = source({})
    .split('\n')
    .map((line) => `${line}\n`)
  const anyYaml = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), piecesOf([...yamlPieces, ...lines]))
  await fc.assert(
    fc.asyncProperty(anyYaml, async (yaml) => {
      const { timeline, misplaced } = await tryContent({ 'sources/herald.yaml': yaml })
      expect(misplaced).toEqual([])
      expect(timeline).toBeUndefined()
    }),
    { numRuns: runs(300) },
  )
})

const allowed = {
  elements: 'a blockquote br button em h2 li ol p q span strong ul'.split(' '),
  properties: 'href rel cite className type popoverTarget ariaLabel lang dir start'.split(' '),
}

/** What a field makes of what is written in it. */
const oneLine = (text: string) => text.trim().replace(/[ \t]*\n\s*/g, ' ')

/** The text of HTML without the marks of notes. */
function textOf(html: string): string {
  let text = ''
  visit(fromHtml(html, { fragment: true }) as Nodes, (node) => {
    if (node.type === 'element' && node.tagName === 'button') return 'skip'
    if (node.type === 'text') text += node.value
    return true
  })
  return text
}
