import { expect, inject } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { addressOf, test } from './fixtures.ts'
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

test('a wrong address at any depth answers with the 404 page, and its links lead back', async ({ open }) => {
  const page = await open('no/such/page/')
  const home = page.locator(`a[href="${new URL(inject('site')).pathname}"]`).first()
  await home.click()
  expect(page.url()).toBe(inject('site'))
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
