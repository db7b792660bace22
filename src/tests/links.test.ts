import { expect, inject, test } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { addressOf } from './fixtures.ts'
import { followLinks } from './links.ts'
import { builtPages, canonicalOf } from './pages.ts'

const { broken, reached } = await followLinks(inject('site'), siteAddress(process.env).site)

test('every link and fragment within the site leads somewhere, without a redirect', () => {
  expect(broken).toEqual([])
})

test('every page can be reached from the timeline', () => {
  // A list that is empty in this story stands at its address, and no page leads there.
  const pages = builtPages().filter((page) => !isEmptyList(page) && !standsForAnother(page))
  expect(pages.filter((page) => !reached.has(addressOf(page)))).toEqual([])
})

/** A former address, or a page made for a frame: it names another page as the one to link to. */
function standsForAnother(page: string): boolean {
  const canonical = canonicalOf(page)
  const { site, base } = siteAddress(process.env)
  return canonical !== undefined && canonical !== site + base + page
}

function isEmptyList(page: string): boolean {
  return (
    /^(?:differences|people|places)\/$/.test(page) &&
    !builtPages().some((one) => one !== page && one.startsWith(page))
  )
}
