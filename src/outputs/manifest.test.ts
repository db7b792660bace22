import { expect, test } from 'vitest'
import { timelineOf } from '../tests/sample.ts'
import { iconSizes, manifest } from './manifest.ts'

test('an installed site is called as its story, and stays within its own path', async () => {
  const { name, start_url, scope, icons, lang, dir } = manifest(await timelineOf(), (path) => `/base${path}`)
  expect({ name, start_url, scope, lang, dir }).toEqual({
    name: 'A short story',
    start_url: '/base/',
    scope: '/base/',
    lang: 'en',
    dir: 'ltr',
  })
  expect(icons.map(({ src }) => src.startsWith('/base/'))).not.toContain(false)
  for (const size of [192, 512]) expect(iconSizes, 'what Chromium asks for').toContain(size)
})
