import { expect, inject, test } from 'vitest'
import { siteAddress } from '../site/address.ts'
import { addressOf } from './fixtures.ts'
import { followLinks } from './links.ts'
import { builtPages } from './pages.ts'

const { broken, reached } = await followLinks(inject('site'), siteAddress(process.env).site)

test('every link and fragment within the site leads somewhere, without a redirect', () => {
  expect(broken).toEqual([])
})

test('every page can be reached from the timeline', () => {
  expect(builtPages().filter((page) => !reached.has(addressOf(page)))).toEqual([])
})
