import { expect, test } from 'vitest'
import { licences, type Used } from './licences.ts'

const used = (name: string): Used => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  text: '\r\nCopyright Ada\r\n',
  for: 'scripts',
})

test('the site’s own licence is first, the others by name, each with its whole text', () => {
  const rule = '-'.repeat(72)
  expect(licences(used('site'), [used('b'), used('a')])).toBe(
    [
      'What this site sends you is made with:',
      ...['site', 'a', 'b'].map((name) => `${name} 1.0.0, MIT\n\nFor: scripts\n\nCopyright Ada`),
    ].join(`\n\n${rule}\n\n`) + '\n',
  )
})
