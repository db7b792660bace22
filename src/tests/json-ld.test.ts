import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { expect, test } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { builtFiles, builtPages, canonicalOf, fileOf, somePages } from './pages.ts'

const { site, base } = siteAddress(process.env)
const documents = new Map(somePages().map((page) => [page, jsonIn(page)]))
const canonicals = new Map(builtPages().map((page) => [page, canonicalOf(page)]))

test('the story, each event and each difference describe themselves in JSON-LD', () => {
  const described = [...documents.keys()].filter(
    (page) => /^$|^(events|differences)\/[^/]+\/$/.test(page) && canonicals.get(page) === site + base + page,
  )
  expect(described.length).toBeGreaterThan(1)
  for (const page of described) expect(documents.get(page)).toMatchObject([{ url: site + base + page }])
})

test('every address of this site that JSON-LD names exists', () => {
  const files = new Set(builtFiles().map((file) => site + base + file.replace(/(^|\/)index\.html$/, '$1')))
  const named = [...documents.values()]
    .flatMap(addressesIn)
    .filter((address) => address.startsWith(site + base))
    .map((address) => address.replace(/#.*/, ''))
  expect(named.length).toBeGreaterThan(1)
  expect(named.filter((address) => !files.has(address))).toEqual([])
})

test('the sitemap has every page that stands at its own address, and nothing else', () => {
  const parts = locationsIn('sitemap.xml').map((address) => address.slice((site + base).length))
  const listed = parts.flatMap(locationsIn)
  const pages = [...canonicals].filter(([page, canonical]) => canonical === site + base + page)
  expect(listed.sort()).toEqual(pages.map(([, canonical]) => canonical).sort())
})

function locationsIn(file: string): string[] {
  const sitemap = readFileSync(join('dist', file), 'utf8')
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
}

function jsonIn(page: string): unknown[] {
  return selectAll('script[type="application/ld+json"]', treeOf(page)).map(({ children: [text] }) =>
    JSON.parse(text?.type === 'text' ? text.value : ''),
  )
}

function treeOf(page: string) {
  return fromHtml(readFileSync(join('dist', fileOf(page)), 'utf8'))
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : []
}
