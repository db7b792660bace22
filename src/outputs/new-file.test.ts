import { expect, test } from 'vitest'
import { filledFileUrl } from './new-file.ts'

const fill = (texts: string[]) =>
  filledFileUrl('https://github.com/owner/name', 'content/events/fire.md', texts)

test('a new file is filled in, letter by letter', () => {
  const text = '---\ntitle: “Fire” & smoke + 100%\n---\n\nПожар, حريق.\n'
  const url = new URL(fill([text]) ?? '')
  expect(url.origin + url.pathname).toBe('https://github.com/owner/name/new/main/content/events')
  expect(Object.fromEntries(url.searchParams)).toEqual({ filename: 'fire.md', value: text })
})

test('of what is too long for an address the shorter form is taken, and nothing if there is none', () => {
  expect(fill(['ж'.repeat(2000), 'short'])).toContain('value=short')
  expect(fill(['ж'.repeat(2000)])).toBeUndefined()
})
