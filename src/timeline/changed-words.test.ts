import { expect, test } from 'vitest'
import { changedWords, type Run } from './changed-words.ts'

const marked = (runs: Run[]) => runs.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')

test.for([
  [
    'en',
    'It met on Monday, 5 May.',
    'It met on Tuesday, 6 May.',
    'It met on [Monday], [5] May.',
    'It met on [Tuesday], [6] May.',
  ],
  [
    'en',
    'They should leave.',
    'They should go up or leave.',
    'They should leave.',
    'They should [go up or] leave.',
  ],
  ['en', 'Fire!', 'Nothing of it', '[Fire!]', '[Nothing of it]'],
  ['en', undefined, 'It was added.', '', 'It was added.'],
  ['ru', 'Во вторник, 5 мая', 'В среду, 5 мая', '[Во вторник], 5 мая', '[В среду], 5 мая'],
  ['ky', 'Бишкекте өттү', 'Ошто өттү', '[Бишкекте] өттү', '[Ошто] өттү'],
  ['ar', 'انهار الجسر مساءً.', 'انهار الجسر ظهرًا.', 'انهار الجسر [مساءً].', 'انهار الجسر [ظهرًا].'],
] as const)(
  'in %s, of “%s” and “%s” the words that changed are marked',
  ([language, was, now, before, after]) => {
    const changed = changedWords(was, now, language)
    expect([marked(changed.was), marked(changed.now)]).toEqual([before, after])
  },
)
