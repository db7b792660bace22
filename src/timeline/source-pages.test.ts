import { expect, test } from 'vitest'
import { usesByParagraph } from './paragraphs.ts'
import { event, timelineOf } from '../tests/sample.ts'
import { paragraphAddresses, sourcePages } from './source-pages.ts'

const text = (n: number) => `It happened [@herald, ¶ ${n % 2 === 0 ? 2 : 5}].`
const { sources } = await timelineOf(
  Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`events/e-${n}.md`, event({}, text(n))])),
)
const pages = sources.flatMap(sourcePages)

test('what rests on a source stands once, in the order of its paragraphs, a hundred statements a page', () => {
  const statements = pages.map(({ items }) => items.flatMap((one) => one.statements))
  expect(statements.map(({ length }) => length)).toEqual([100, 51])
  const all = sources.flatMap(usesByParagraph).flatMap((one) => one.statements)
  expect(statements.flat()).toEqual(all)
})

test('the address of a paragraph is where its uses begin', () => {
  expect(pages.map(({ items }) => items.map(({ paragraph }) => paragraph))).toEqual([[1, 2, 5], [5]])
  expect(paragraphAddresses(pages)).toEqual(
    new Map([
      [5, '/sources/herald/#p5'],
      [2, '/sources/herald/#p2'],
      [1, '/sources/herald/#p1'],
    ]),
  )
})
