import { expect, test } from 'vitest'
import { loadSample, source, timelineOf } from '../tests/sample.ts'
import { event } from '../tests/sample.ts'
import { wordsOf } from '../words/words.ts'
import { robustLink } from './robust-link.ts'
import { whereabouts } from './whereabouts.ts'

const tape = source({ type: 'interview', archive_location: 'Tape 3 at the Herald' })
  .replace(/^URL: .*\n/m, '')
  .replace(/^paragraphs: .*\n/m, '')
const only = event({}, 'It closed [@herald, 00:12:30].')

test('a source without an address is said to be what it is, and leads nowhere', async () => {
  const { sources } = await timelineOf({ 'sources/herald.yaml': tape, 'events/only.md': only })
  const [one] = sources
  if (!one) throw new Error('There is no source.')
  expect(whereabouts(one, wordsOf('en'))).toBe('interview, not on the web: Tape 3 at the Herald')
  expect(one.uses.map(({ citation }) => robustLink(citation))).toEqual([{ isCopy: false, robust: {} }])
})

test('a source that cannot be found, or says what only an address has, is a mistake', async () => {
  const kindsOf = async (text: string) => {
    const { issues = [] } = await loadSample({ 'sources/herald.yaml': text, 'events/only.md': only })
    return issues.map(({ kind }) => kind)
  }
  expect(await kindsOf(tape.replace(/^archive_location: .*\n/m, ''))).toEqual(['source-nowhere'])
  expect(await kindsOf(`${tape}gone: 2001-06-01\n`)).toEqual(['wrong-value'])
  expect(await kindsOf(tape.replace('archive_location: ', 'URL: http://example.org/ # '))).toEqual([])
  expect(await kindsOf(tape.replace('archive_location: ', 'URL: ftp://example.org/ # '))).toEqual([
    'wrong-value',
  ])
})

test('what rests on a source that is a draft is not published', async () => {
  const { issues, known } = await loadSample({
    'sources/draft.yaml': source({ draft: 'true', URL: 'https://example.org/draft' }),
    'events/waits.md': event({ title: 'It waits' }, 'It waits [@draft, ¶ 1].'),
  })
  expect(issues).toBeUndefined()
  expect([...known.drafts]).toEqual(['waits'])
})
