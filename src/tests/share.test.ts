import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { builtFiles, builtPages, fileOf, somePages } from './pages.ts'
import { pixelsOf } from './pixels.ts'

const { site, base } = siteAddress(process.env)
const home = site + base
const isShown = (page: string) => page !== '404.html' && !isMoved(page)
const isEmbed = (page: string) => /(^|\/)embed\/$/.test(page)
const pages = somePages().filter(isShown)
const shown = pages.filter((page) => !isEmbed(page))
const embeds = pages.filter(isEmbed)
const isOwn = (page: string) => page === '' || /^(events|differences)\/[^/]+\/$/.test(page)
const own = shown.filter(isOwn)

describe.for(shown)('/%s, as a crawler reads it', (page) => {
  const { meta, link, title } = headOf(page)

  test('names itself, whole and absolute', () => {
    expect(link('canonical')).toBe(home + page)
    expect(meta('og:url')).toBe(home + page)
    expect(title).toContain(meta('og:title'))
    expect(meta('og:title')).not.toBe('')
    expect(meta('og:description')).toBe(meta('description'))
    expect(meta('og:site_name')).not.toBe('')
    expect(meta('og:type')).toBe(page === '' ? 'website' : 'article')
    expect(meta('twitter:card')).toBe('summary_large_image')
  })

  test('shows a picture that is there, in the size it is said to have, with its words beside it', async () => {
    const picture = meta('og:image')
    expect(picture).toBe(`${home}${isOwn(page) ? page : ''}card.png`)
    expect(await sizeOf(picture.slice(home.length))).toEqual([
      meta('og:image:width'),
      meta('og:image:height'),
    ])
    expect(meta('og:image:alt').length).toBeGreaterThan(10)
  })
})

test('titles, descriptions and pictures are each page’s own', () => {
  for (const name of ['og:title', 'og:description', 'og:image'])
    expect(new Set(own.map((page) => headOf(page).meta(name))).size).toBe(own.length)
})

test('no picture weighs more than 25 kB', () => {
  const pictures = builtFiles().filter((file) => file.endsWith('card.png'))
  expect(pictures).toHaveLength(builtPages().filter((page) => isOwn(page) && isShown(page)).length)
  const heavy = pictures.filter((file) => readFileSync(join('dist', file)).length > 25_000)
  expect(heavy).toEqual([])
})

test.for(embeds)(
  '/%s is a light page for a frame: not indexed, without navigation, with links that leave it',
  (page) => {
    const { meta, link, tree } = headOf(page)
    const whole = page.replace(/embed\/$/, '')
    expect(meta('robots')).toBe('noindex')
    expect(link('canonical')).toBe(home + whole)
    expect(select('base', tree)?.properties['target']).toBe('_top')
    expect(select('nav', tree)).toBeUndefined()
    expect(selectAll('a', tree).map((a) => a.properties['href'])).toContain(home + whole)
    expect(readFileSync(join('dist', fileOf(page))).length).toBeLessThan(
      readFileSync(join('dist', fileOf(whole))).length,
    )
  },
)

test.for(['', ...shown.filter((page) => /^events\/[^/]+\/$/.test(page))])(
  '/%s can be discovered by oEmbed',
  (page) => {
    const { link, meta } = headOf(page)
    const address = link('alternate', 'application/json+oembed')
    expect(address).toBe(`${home}${page}oembed.json`)
    const data = JSON.parse(readFileSync(join('dist', address.slice(home.length)), 'utf8')) as Record<
      string,
      unknown
    >
    expect(data).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: meta('og:title'),
      thumbnail_url: meta('og:image'),
      width: expect.any(Number) as number,
      height: expect.any(Number) as number,
    })
    const frame = select('iframe', fromHtml(String(data['html']), { fragment: true }))
    expect(frame?.properties['title']).toBe(meta('og:title'))
    const src = String(frame?.properties['src'])
    expect(src).toBe(`${home}${page}embed/`)
    expect(existsSync(join('dist', src.slice(home.length), 'index.html'))).toBe(true)
  },
)

const sizes = new Map<string, Promise<string[]>>()

/** Width and height. Many pages have the picture of the story, which is read once. */
function sizeOf(file: string): Promise<string[]> {
  const size = sizes.get(file) ?? readSize(file)
  sizes.set(file, size)
  return size
}

async function readSize(file: string): Promise<string[]> {
  const { width, height } = await pixelsOf(readFileSync(join('dist', file)))
  return [width, height].map(String)
}

function headOf(page: string) {
  const tree = fromHtml(readFileSync(join('dist', fileOf(page)), 'utf8'))
  const head = select('head', tree)
  if (!head) throw new Error(`/${page} has no head.`)
  return {
    tree,
    title: toString(select('title', head)),
    meta: (name: string) =>
      String(select(`meta[property="${name}"], meta[name="${name}"]`, head)?.properties['content'] ?? ''),
    link: (rel: string, type?: string) =>
      String(select(`link[rel="${rel}"]${type ? `[type="${type}"]` : ''}`, head)?.properties['href'] ?? ''),
  }
}

/** Whether a page only leads on to the address that an event has now. */
function isMoved(page: string): boolean {
  return readFileSync(join('dist', fileOf(page)), 'utf8').includes('http-equiv="refresh"')
}
