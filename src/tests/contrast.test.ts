import type { Page } from '@playwright/test'
import { describe, expect } from 'vitest'
import { test } from './fixtures.ts'
import { pageKinds } from './pages.ts'
import { type Pixels, pixelsOf } from './pixels.ts'
import { isLong } from './random.ts'

const SCALE = 2
const HEIGHT = 1200

const paths = pageKinds().filter((path) => !path.includes('embed'))
const schemes = ['light', 'dark'] as const

describe.for([...paths.entries()])('page %i, /%s', ([index, path]) => {
  const colorSchemes = isLong || path === '' ? schemes : [schemes[index % 2] ?? 'light']

  // A browser that is busy with other pages gives no picture at times.
  test(
    'text stands out from paper, measured from pixels: 7:1 what is to be read, 4.5:1 all else',
    { retry: 3 },
    async ({ open }) => {
      for (const colorScheme of colorSchemes) {
        const page = await open(path, {
          colorScheme,
          deviceScaleFactor: SCALE,
          viewport: { width: 1024, height: HEIGHT },
        })
        const picture = await pictureOf(page)
        const body = await lowest(page, picture, 'main :is(h1, h2, h3), .text > p')
        expect(body, `${colorScheme}, body`).toBeGreaterThanOrEqual(7)
        const rest = await lowest(page, picture, '.label, nav a, .notes, .mark, text')
        expect(rest, `${colorScheme}, rest`).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})

/** A picture of the page’s beginning: of a whole one, the browser may have no room. */
const pictureOf = async (page: Page): Promise<Pixels> => pixelsOf(await page.screenshot())

/** The lowest contrast (WCAG 2.2, relative luminance) of the darkest and lightest pixels of some elements. */
async function lowest(page: Page, picture: Pixels, selector: string): Promise<number> {
  const boxes = await page
    .locator(selector)
    .filter({ visible: true, hasText: /\S/ })
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { left, top: top + scrollY, right, bottom: bottom + scrollY }
      }),
    )
  const inPicture = boxes.filter(
    ({ left, top, right, bottom }) =>
      right - left >= 4 &&
      bottom - top >= 4 &&
      left >= 0 &&
      bottom * SCALE <= picture.height &&
      right * SCALE <= picture.width,
  )
  expect(inPicture.length, selector).toBeGreaterThan(0)
  return Math.min(...inPicture.map((box) => contrastIn(picture, box)))
}

function contrastIn({ data, width }: Pixels, { left, top, right, bottom }: Box): number {
  let [darkest, lightest] = [1, 0]
  for (let y = Math.ceil(top * SCALE); y < bottom * SCALE - 1; y++)
    for (let x = Math.ceil(left * SCALE); x < right * SCALE - 1; x++) {
      const at = (y * width + x) * 4
      const light = luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      darkest = Math.min(darkest, light)
      lightest = Math.max(lightest, light)
    }
  return (lightest + 0.05) / (darkest + 0.05)
}

function luminance(r: number, g: number, b: number): number {
  return 0.2126 * (linear[r] ?? 0) + 0.7152 * (linear[g] ?? 0) + 0.0722 * (linear[b] ?? 0)
}

/** Of each value that a channel can have. */
const linear = Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

type Box = { left: number; top: number; right: number; bottom: number }
