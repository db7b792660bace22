import { gzipSync } from 'node:zlib'
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test as plain } from 'vitest'
import { makers } from '../authoring/new/makers.ts'
import { make } from '../authoring/new/make.ts'
import { siteSoFar } from '../authoring/new/site.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { readContent } from '../content/files.ts'
import { faults } from './axe.ts'
import { findFirefox, openFirefox } from './firefox.ts'
import { addressOf, type Open, test } from './fixtures.ts'
import { builtFiles } from './pages.ts'
import { isLong } from './random.ts'

const path = 'write/'
const ready = (page: Page) => page.waitForFunction(() => !document.querySelector('fieldset')?.disabled)

/** The page, and what would be opened elsewhere. */
async function opened(
  open: Open,
  options: Parameters<Open>[1] = {},
): Promise<{ page: Page; left: () => Promise<string[]> }> {
  const page = await open(path, {
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        const all: string[] = []
        Object.assign(window, { left: all, open: (url: string) => void all.push(url) })
      }),
  })
  await ready(page)
  return { page, left: () => page.evaluate(() => (window as unknown as { left: string[] }).left) }
}

const said = (page: Page, id: string) => page.locator(`#${id}-said`)

test('an event goes to GitHub as “npm run new” would write it, and no further than its own press', async ({
  open,
}) => {
  const asked: string[] = []
  const { page, left } = await opened(open)
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Open on GitHub' }).first().click()
  expect(await said(page, 'event-date').innerText()).toContain('There is no date.')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('event-title')

  await page.fill('#event-title', 'The ferry stops')
  await page.fill('#event-date', '2014-02-30')
  await expect.poll(() => said(page, 'event-date').innerText()).toContain('that month has 28 days')
  await page.fill('#event-date', '2014-02-12')
  await expect.poll(() => page.locator('.shown').innerText()).toBe('12 February 2014')
  await page.fill('#event-text', 'The ferry stopped.')
  await expect.poll(() => said(page, 'event-text').innerText()).toContain('shows no source')
  await page.getByText('Add a citation', { exact: true }).click()
  await page.fill('#citation-source', 'river-courier')
  await page.fill('#citation-place', '2')
  await page.locator('.insert button').first().click()
  const text = 'The ferry stopped [@river-courier, ¶ 2].'
  expect(await page.inputValue('#event-text')).toBe(text)
  await expect.poll(() => page.locator('.look .mark').count()).toBe(1)
  await page.getByRole('button', { name: 'Open on GitHub' }).first().click()

  const [url = ''] = await left()
  const { origin, pathname, searchParams } = new URL(url)
  expect(origin + pathname).toBe('https://github.com/example/alder/new/main/content/events')
  const site = siteSoFar(await readContent('content'), [], Date.now())
  if (!site) throw new Error('The story has no zone.')
  const given = { title: ['The ferry stops'], date: ['2014-02-12'], text: [text] }
  const made = make(makers.event, given, site)
  if (isRefusal(made)) throw new Error(made.refusal)
  expect({
    path: `content/events/${searchParams.get('filename')}`,
    text: searchParams.get('value'),
  }).toEqual({ path: made.path, text: made.text })
  expect(asked).toEqual([])
})

test('what is begun is there when one comes back, until it is cleared', async ({ open }) => {
  const { page } = await opened(open)
  await page.fill('#event-title', 'Begun')
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0)
  await page.reload()
  await ready(page)
  expect(await page.inputValue('#event-title')).toBe('Begun')
  await page.getByRole('button', { name: 'Clear' }).first().click()
  await page.waitForTimeout(300)
  await page.reload()
  await ready(page)
  expect(await page.inputValue('#event-title')).toBe('')
})

test('a source that was made here can be cited at once', async ({ open }) => {
  const { page, left } = await opened(open)
  await page.fill('#source-url', 'https://example.org/ferry')
  await page.fill('#source-publication', 'Ferry Post')
  await page.locator('#write-source [type=submit]').click()
  expect((await left())[0]).toContain('/new/main/content/sources?filename=ferry-post.yaml')
  expect(await page.inputValue('#citation-source')).toBe('ferry-post')
  // Who was not let in by GitHub sends it again.
  await page.locator('#write-source [type=submit]').click()
  expect(await left()).toHaveLength(2)
  await page.fill('#event-text', 'It stopped [@ferry-post].')
  await page.waitForTimeout(400)
  expect(await said(page, 'event-text').innerText()).toBe('')
})

test('what is too long for an address is copied, and so is a correction', async ({ open }) => {
  const { page, left } = await opened(open)
  await page.fill('#event-title', 'Long')
  await page.fill('#event-date', '2014')
  await page.fill('#event-text', `${'Дождь '.repeat(400)}[@river-courier, ¶ 2].`)
  await page.getByRole('button', { name: 'Open on GitHub' }).first().click()
  await expect
    .poll(left)
    .toEqual(['https://github.com/example/alder/new/main/content/events?filename=long.md'])
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('title: Long')

  await page.fill('#correction-event', 'ferry-runs')
  await page.fill('#correction-date', '2024-06-01')
  await page.fill('#correction-now', 'It ran.')
  await page.fill('#correction-why', 'Misread.')
  await page.getByRole('button', { name: 'Copy, and open on GitHub' }).click()
  await expect.poll(left).toContain('https://github.com/example/alder/edit/main/content/events/ferry-runs.md')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('now: It ran.')
})

const looks = [
  [360, 'light'],
  [1440, 'dark'],
  [360, 'dark'],
  [768, 'light'],
  [1440, 'light'],
] as const
test.for(isLong ? looks : looks.slice(0, 2))(
  'nothing hinders anybody, with mistakes shown, %i pixels wide and %s',
  async ([width, colorScheme], { open }) => {
    const { page } = await opened(open, { colorScheme, viewport: { width, height: 800 } })
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await page.fill('#event-text', 'It stopped, “for good”.')
    for (const submit of await page.locator('[type=submit]').all()) await submit.click()
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const small = await page
      .locator('main :is(input, select, textarea, button):visible:not(.mark)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.id))
    expect(small).toEqual([])
  },
)

test('all of it can be done with keys alone, in the order in which it is read', async ({ open }) => {
  const { page, left } = await opened(open)
  const { keyboard } = page
  /** Goes on with the tabulator until an element has the focus, and types. */
  const at = async (selector: string, keys: string) => {
    const focused = () => page.evaluate((one) => document.activeElement?.matches(one), selector)
    for (let step = 0; step < 12 && !(await focused()); step++) await keyboard.press('Tab')
    expect(await focused()).toBe(true)
    if (['Enter', 'ArrowDown'].includes(keys)) await keyboard.press(keys)
    else await keyboard.type(keys)
  }
  await page.focus('#event-title')
  await at('#event-title', 'By keys')
  await at('#event-date', '2014-02-12')
  await at('#event-text', 'It stopped ')
  await at('.insert > summary', 'Enter')
  await at('#citation-source', 'river-courier')
  await at('#citation-place', '2')
  await at('.insert > button', 'Enter')
  expect(await page.inputValue('#event-text')).toBe('It stopped [@river-courier, ¶ 2]')
  await at('#event-text', '.')
  await at('#event-summary', 'A ferry stopped.')
  await at('.more > summary', 'Enter')
  await at('#event-tags', 'ferry')
  await at('#event-part', 'ArrowDown')
  await at('#event-inferred', 'From its place [@river-courier, ¶ 2].')
  await at('#event-label', 'as reported')
  await at('#write-event [type=submit]', 'Enter')
  await expect.poll(left).toHaveLength(1)
  const text = new URL((await left())[0] ?? '').searchParams.get('value') ?? ''
  expect(await page.locator('.shown').innerText()).toMatch(/2014, overnight, as reported$/)
  for (const line of ['part: night', 'label: as reported', 'ferry', 'It stopped [@river-courier, ¶ 2].'])
    expect(text).toContain(line)
})

test('who hears the page hears each field’s name, what belongs into it and what is wrong with it', async ({
  open,
}) => {
  const { page } = await opened(open)
  for (const summary of await page.locator('main summary').all()) await summary.click()
  for (const submit of await page.locator('[type=submit]').all()) await submit.click()
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const fields = nodes
    .filter(({ role }) => /^(?:textbox|combobox)$/.test(String(role?.value)))
    .map(({ name, description, properties = [] }) => ({
      name: String(name?.value),
      description: String(description?.value),
      invalid: properties.find((one) => one.name === 'invalid')?.value.value as string | undefined,
    }))
  expect(fields.length).toBeGreaterThan(30)
  expect(fields.filter(({ name }) => name === '')).toEqual([])
  expect(fields.filter(({ invalid }) => invalid === 'true')).toMatchObject([
    { name: 'Headline', description: expect.stringContaining('It takes a text, not nothing.') as string },
    { name: 'Date', description: expect.stringContaining('There is no date.') as string },
    { name: 'What happened', description: expect.stringContaining('There is no text') as string },
    { name: 'Address', description: expect.stringContaining('It has no address') as string },
    { name: 'An event', description: expect.stringContaining('There is no event') as string },
    { name: 'It says', description: expect.stringContaining('It takes a text, not nothing.') as string },
    { name: 'Why', description: expect.stringContaining('It takes a text, not nothing.') as string },
  ])
  // What is said while somebody types is said aloud, and how much is left to mend.
  const silent = await page
    .locator('main .said')
    .evaluateAll((all) => all.filter((one) => one.ariaLive !== 'polite').length)
  expect(silent).toBe(0)
  expect(await page.locator('#write-event .state[role=status]').innerText()).toBe('Left to mend: 3')
})

test('without script it leads to GitHub’s editor and to the guide', async ({ open }) => {
  const page = await open(path, { javaScriptEnabled: false })
  expect(await page.locator('noscript').innerText()).toContain('JavaScript')
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(links).toEqual(
    expect.arrayContaining([
      'https://github.com/example/alder/new/main/content/events',
      'https://github.com/example/alder/blob/main/content/README.md',
    ]),
  )
})

test('no other page asks for its script, nor does the service worker', () => {
  expect(existsSync('dist/write/write.js')).toBe(true)
  const asking = builtFiles().filter(
    (file) =>
      /\.(?:html|js|css)$/.test(file) && readFileSync(`dist/${file}`, 'utf8').includes('write/write.js'),
  )
  expect(asking).toEqual(['write/index.html'])
  expect(gzipSync(readFileSync('dist/write/write.js'), { level: 9 }).length).toBeLessThan(165_000)
})

const firefox = findFirefox(process.env)
plain.runIf(firefox)('in Firefox it checks too, and keeps to its policy', async () => {
  const { goto, run, events, close } = await openFirefox(firefox ?? '')
  try {
    await goto(addressOf(path))
    const typed = `(async () => {
      const date = document.querySelector('#event-date')
      date.value = '2014-02-30'
      date.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => setTimeout(done, 1000))
      return document.querySelector('#event-date-said').textContent
    })()`
    expect(await run(typed)).toContain('that month has 28 days')
    expect(
      events.filter(({ method, params }) => method === 'log.entryAdded' && params.level !== 'info'),
    ).toEqual([])
  } finally {
    await close()
  }
})
