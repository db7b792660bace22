import { expect, test } from 'vitest'
import { parseBody } from '../../markdown/body.ts'
import { citationText, withCitation } from './insert.ts'

const people = new Set(['ada'])
const nothing = { source: 'herald', place: '', phrase: '', words: '', said: '' }

test.for([
  [{}, '[@herald]'],
  [{ place: '2' }, '[@herald, ¶ 2]'],
  [{ place: '2, 4-5' }, '[@herald, ¶¶ 2, 4-5]'],
  [{ place: 'p. 12' }, '[@herald, p. 12]'],
  [{ place: '00:12:30' }, '[@herald, 00:12:30]'],
  [{ place: '2', phrase: 'a few words' }, '[@herald, ¶ 2, "a few words"]'],
  [{ words: 'It fell.', place: '2', said: 'ada' }, '“It fell.” [@herald, ¶ 2, said by ada]'],
  [{ words: 'It fell.', said: 'a witness' }, '“It fell.” [@herald, said by "a witness"]'],
] as const)('%j becomes a citation that is understood', ([chosen, text]) => {
  expect(citationText({ ...nothing, ...chosen }, people)).toBe(text)
  const placeAt = () => ({ file: '', line: 1, column: 1 })
  expect(parseBody(`It was so ${text}.`, { placeAt, rule: 'cited' }).issues).toEqual([])
})

test.for([
  ['', {}, '[@herald]'],
  ['It fell', {}, 'It fell [@herald]'],
  ['It fell.', {}, 'It fell [@herald].'],
  ['It fell ', {}, 'It fell [@herald]'],
  ['It stood.\n\nIt fell!', {}, 'It stood.\n\nIt fell [@herald]!'],
  ['He spoke.', { words: 'It fell.' }, 'He spoke. “It fell.” [@herald]'],
] as const)('behind %j it is put where it belongs', ([text, chosen, whole]) => {
  expect(withCitation(text, { ...nothing, ...chosen }, people)).toBe(whole)
})
