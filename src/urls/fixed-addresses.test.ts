import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fixedAddresses } from './fixed-addresses.ts'

test('each page, endpoint and public file has its address, and what names a parameter has none', () => {
  const project = mkdtempSync(join(tmpdir(), 'addresses-'))
  const files = [
    'src/pages/index.astro',
    'src/pages/about/index.astro',
    'src/pages/who-did-what.astro',
    'src/pages/people/[...page].astro',
    'src/pages/events/[id].astro',
    'src/pages/[icon].png.ts',
    'src/pages/rss.xml.ts',
    'src/pages/_draft.astro',
    'src/pages/404.astro',
    'public/report.pdf',
  ]
  for (const file of files) {
    mkdirSync(join(project, dirname(file)), { recursive: true })
    writeFileSync(join(project, file), '')
  }
  expect([...fixedAddresses(project)].sort()).toEqual([
    '/',
    '/about/',
    '/people/',
    '/report.pdf',
    '/rss.xml',
    '/who-did-what/',
  ])
})
