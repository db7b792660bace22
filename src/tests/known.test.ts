import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { test } from './fixtures.ts'

const told = (page: Page, event: string) =>
  page
    .locator(`#${event} .text`)
    .allInnerTexts()
    .then((texts) => texts.join(' '))

/** What the one newspaper of that evening said, and what nobody could know before the day after or years later. */
test.for([
  ['When did the bridge fall?', 'bridge-falls', 'at about five in the morning', 'At 05:08'],
  ['Where did people spend the night?', 'night-in-the-hall', 'At least 180 people', '240'],
  ['Would the mayor stand again?', 'mayor-warns', 'he would not say', 'stay away'],
  ['How would people cross the river?', 'ferry-runs', 'A ferry was to carry people', 'new bridge'],
  ['What did the mayor say of the council’s vote?', 'repair-refused', 'called the vote a mistake', 'lawful'],
] as const)(
  '%s The page of the evening of 11 February 2014 answers',
  async ([, event, known, later], { open }) => {
    const page = await open('known/2014-02-11/', { javaScriptEnabled: false })
    const text = await told(page, event)
    expect(text).toContain(known)
    expect(text).not.toContain(later)
  },
)

test('what was not yet reported is counted, and not named', async ({ open }) => {
  const page = await open('known/2014-02-11/')
  const main = page.locator('main')
  expect(await main.innerText()).toContain('Events not yet reported: 12')
  expect(await main.innerText()).not.toMatch(/Inquiry|The Times/)
  expect(await page.locator('#bridge-falls').innerText()).toMatch(/Statements not yet reported: \d/)
})

test('one press leads to the next day and back, and keeps the event', async ({ open }) => {
  const page = await open('known/2014-02-11/', { javaScriptEnabled: false })
  await page.locator('#mayor-warns [rel=next]').click()
  await page.waitForURL('**/known/2014-02-12/#mayor-warns')
  expect(await told(page, 'mayor-warns')).toContain('stay away')
  expect(await page.locator('#mayor-warns ins').count()).toBeGreaterThan(0)
  expect(await page.locator('#mayor-warns').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(
    400,
  )
  await page.locator('#mayor-warns [rel=prev]').click()
  await page.waitForURL('**/known/2014-02-11/#mayor-warns')
})

test('the days are found from the foot of every page, and from an event', async ({ open }) => {
  const page = await open('')
  await page.locator('.imprint a[href$="/known/"]').click()
  expect(await page.locator('main h2').allInnerTexts()).toEqual([
    '11 February 2014',
    '12 February 2014',
    '31 January 2018',
  ])
  expect(await page.locator('main').innerText()).toContain('the day of their source is not known: 1')
  const event = await open('events/bridge-falls/')
  const line = event.getByText(
    'Of these sources, first reported by River Courier (11 February 2014); more by The Times',
  )
  await line.getByRole('link').click()
  await event.waitForURL('**/known/2014-02-11/#bridge-falls')
})

test('a difference that is one of time says who wrote first', async ({ open }) => {
  const page = await open('differences/when-it-fell/')
  expect(await page.locator('main').innerText()).toContain(
    'first reported by River Courier (11 February 2014); more by The Times (12 February 2014)',
  )
})

test('the two times of the axis fit the narrowest screen', async ({ open }) => {
  const page = await open('known/2018-01-31/', { viewport: { width: 320, height: 640 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await page.locator('figure.known path').count()).toBe(4)
})
