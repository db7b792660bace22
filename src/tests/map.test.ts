import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { countries } from '../map/codes.ts'
import { height, width } from '../map/frame.ts'
import { side } from '../map/globe.ts'
import { boxAround } from '../map/room.ts'
import { drawMap, type LocatorMap } from '../map/map.ts'
import { test } from './fixtures.ts'
import { builtPages, fileOf } from './pages.ts'
import { isLong } from './random.ts'

const MAP = 3_000
const GLOBE = 1_500
/** What is drawn beyond the picture’s edge, so that the cut is not seen. */
const BEYOND = 9

const codes = [...countries().keys()].filter((_, index) => isLong || index % 4 === 0)

describe('a map of any country there is', () => {
  const maps = new Map<string, LocatorMap>()
  const mapOf = (code: string) => {
    const map = maps.get(code) ?? drawMap([{ name: '', country: code }], 'en')
    if (!map) throw new Error(`There is no map of ${code}.`)
    maps.set(code, map)
    return map
  }

  test('shows that country, as land or in a ring, inside of the picture', () => {
    for (const code of codes) {
      const { countries: own, rings } = mapOf(code)
      const seen = [...spotsOf(own), ...rings.map(({ at }) => at)]
      expect(
        seen.some(([x, y]) => x > 0 && x < width && y > 0 && y < height),
        code,
      ).toBe(true)
      expect(areaOf(own) > 300 || rings.length > 0, code).toBe(true)
    }
  })

  test('has nothing but whole numbers in it, none outside of the picture', () => {
    for (const code of codes) {
      const { land, borders, countries: own, globe, rings } = mapOf(code)
      for (const data of [land, borders, own, globe?.land ?? '', globe?.countries ?? ''])
        expect(data, code).toMatch(/^(?:M-?\d+(?: ?-?\d+)+l-?\d+(?: ?-?\d+)*z?)*$/)
      for (const [x, y] of [land, borders, own].flatMap(spotsOf)) {
        expect(x >= -BEYOND && x <= width + BEYOND, code).toBe(true)
        expect(y >= -BEYOND && y <= height + BEYOND, code).toBe(true)
      }
      for (const [x, y] of [globe?.land ?? '', globe?.countries ?? ''].flatMap(spotsOf))
        expect(x >= 0 && x <= side && y >= 0 && y <= side, code).toBe(true)
      for (const { at, radius } of rings) expect([...at, radius].every(Number.isInteger), code).toBe(true)
    }
  })

  test('has names that stand beside each other, inside of the picture', () => {
    for (const code of codes) {
      const boxes = mapOf(code).names.map(boxAround)
      for (const [index, one] of boxes.entries()) {
        expect(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height, code).toBe(true)
        for (const other of boxes.slice(index + 1)) {
          const beside = one.right <= other.left || other.right <= one.left
          expect(beside || one.bottom <= other.top || other.bottom <= one.top, code).toBe(true)
        }
      }
    }
  })

  test('is light', () => {
    const weigh = (text: (map: LocatorMap) => string) =>
      codes.map((code) => gzipSync(text(mapOf(code))).length).sort((a, b) => a - b)
    const map = weigh((one) => one.land + one.borders + one.countries + JSON.stringify(one.names))
    const globe = weigh((one) => (one.globe ? one.globe.land + one.globe.countries : ''))
    console.log('Maps, bytes gzip, median and largest:', { map: ends(map), globe: ends(globe) })
    expect(map.at(-1)).toBeLessThanOrEqual(MAP)
    expect(globe.at(-1)).toBeLessThanOrEqual(GLOBE)
  })
}, 300_000)

const places = builtPages().filter((page) => /^places\/([^/]+\/)?$/.test(page))
// A long story has more places than kinds of maps.
const mapped = places
  .slice(0, 50)
  .filter((page) => readFileSync(join('dist', fileOf(page)), 'utf8').includes('<figure class="locator"'))

test.for(mapped.slice(0, 5))(
  'the map on /%s has a name, words beside it, and room on a narrow screen',
  async (path, { open }) => {
    const page = await open(path, { viewport: { width: 320, height: 640 } })
    const map = page.locator('.locator [role=img]')
    expect(await map.getAttribute('aria-label')).toMatch(/\S/)
    expect((await page.locator('.locator figcaption').innerText()).length).toBeGreaterThan(20)
    const box = await map.boundingBox()
    expect(box?.width).toBeGreaterThan(250)
    expect(box?.height).toBeGreaterThan(150)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const dots = await page.locator('.locator .dot').count()
    const known = await page.locator('script[type="application/ld+json"]').allTextContents()
    if (path !== 'places/') expect(dots).toBe(known.join('').includes('"GeoCoordinates"') ? 1 : 0)
  },
)

test('the timeline does not carry what only maps need', async ({ open }) => {
  const page = await open('')
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  )
  expect(rules).not.toContain('.locator')
  expect(rules).toContain('.label')
})

const ends = (sorted: number[]) => [sorted[sorted.length >> 1], sorted.at(-1)]

/** The corners of path data that has M, l and z. */
function spotsOf(data: string): [number, number][] {
  return ringsOf(data).flat()
}

function ringsOf(data: string): [number, number][][] {
  return [...data.matchAll(/M([^M]*)/g)].map(([, line = '']) => {
    const numbers = (line.match(/-?\d+/g) ?? []).map(Number)
    const spots: [number, number][] = []
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = spots.at(-1) ?? [0, 0]
      spots.push([x + (numbers[index] ?? NaN), y + (numbers[index + 1] ?? NaN)])
    }
    return spots
  })
}

const areaOf = (data: string) =>
  ringsOf(data).reduce((sum, ring) => {
    const twice = ring.reduce((all, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      return all + x * nextY - nextX * y
    }, 0)
    return sum + Math.abs(twice) / 2
  }, 0)
