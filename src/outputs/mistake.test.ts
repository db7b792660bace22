import { expect, test } from 'vitest'
import type { Story } from '../timeline/types.ts'
import { wordsOf } from '../words/words.ts'
import { mistakeUrl } from './mistake.ts'

const urlFor = (repository: string | undefined) =>
  mistakeUrl({ repository } as Story, wordsOf('en'), 'Fire & “smoke”', 'https://example.org/events/fire/')

test.for([
  'https://github.com/owner/name',
  'https://github.com/owner/name/',
  'https://github.com/owner/name.git',
  'https://github.com/owner/name.git/',
  'https://www.github.com/owner/name',
  'https://github.com/owner/name/tree/main/content',
  'https://github.com/owner/name?tab=readme#top',
])('%s takes reports at its issues', (repository) => {
  expect(urlFor(repository)?.split('?')[0]).toBe('https://github.com/owner/name/issues/new')
})

test.for([
  undefined,
  'https://example.org/owner/name',
  'https://github.com.example.org/owner/name',
  'https://github.com/',
  'https://github.com/owner',
])('%s takes none', (repository) => {
  expect(urlFor(repository)).toBeUndefined()
})

test('title and text are filled in', () => {
  const { searchParams } = new URL(urlFor('https://github.com/owner/name') ?? '')
  expect(searchParams.get('title')).toContain('Fire & “smoke”')
  expect(searchParams.get('body')).toContain('https://example.org/events/fire/')
})
