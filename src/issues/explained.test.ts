import { expect, test } from 'vitest'
import { explained, isIssueKind } from './explained.ts'
import { kinds } from './kinds.ts'

test('a kind is explained by what is wrong, what to do and what harm it would do, where reports point to', () => {
  expect(explained('alias-taken')).toBe(
    '<a id="alias-taken"></a>**alias-taken**: “minister-quits” is already an address of the event “minister-resigns”. Take it away from one of the two: an address leads to one event. _An address leads to one page, and old links would lead to the wrong one._',
  )
})

test('all kinds are explained, each in a line of its own', () => {
  expect(explained('all').split('\n')).toHaveLength(Object.keys(kinds).length)
})

test.for(['', 'constructor', 'uncite'])('“%s” is no kind', (name) => {
  expect(isIssueKind(name)).toBe(false)
})
