import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { kinds } from '../issues/kinds.ts'
import { event } from './sample.ts'
import { freePort, run, untilShown } from './build.ts'
import { test } from './fixtures.ts'
import { smallProject } from './small.ts'

let folder: string
let dev: ReturnType<typeof run>
let address: string
beforeAll(async () => {
  folder = await smallProject()
  const port = await freePort()
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs')
  dev = run(process.execPath, [astro, 'dev', '--port', String(port)], { cwd: folder })
  address = `http://localhost:${port}/sourceline/`
  await untilShown(address)
})
afterAll(async () => {
  dev.child.kill()
  await dev.ended
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const broken = [
  ['story.yaml', 'zone: Nowhere', '1:7', 'wrong-value'],
  ['about.md', 'See <b>here</b>.', '1:5', 'raw-html'],
  ['events/only.md', event({ kind: 'stori' }), '5:7', 'wrong-value'],
  ['events/other.md', event({}, 'It happened [@heralt, ¶ 1].'), '8:14', 'unknown-id'],
  ['sources/herald.yaml', 'titel: Herald', '1:1', 'unknown-key'],
  ['people/ada.yaml', 'name: Ada\nkind: persn\nrole: Here [@herald, ¶ 1].', '2:7', 'wrong-value'],
  ['places/here.yaml', 'name: Here\nwhat: Here.', '2:7', 'uncited'],
  ['differences/one.yaml', 'question: [', '1:', 'yaml-syntax'],
  ['published.txt', 'once\n', '1:1', 'address-lost'],
  ['notes.txt', 'Do not forget.', '1:1', 'unexpected-file'],
] as const

// Astro tells a page of an error 200 ms after it was asked for: one in a busy browser does not listen yet at times.
const patient = { retry: 2 }

test.for(broken)(
  'while somebody writes, a mistake in %s shows in the browser, and goes away when it is mended',
  patient,
  async ([path, text, place, kind], { browser }) => {
    const page = await listening(browser)
    const mend = await write({ [path]: text })
    const shown = await overlayOf(page)
    expect(shown).toContain('The content has mistakes.')
    expect(shown).toContain(`content/${path}`)
    expect(shown).toMatch(new RegExp(`^ +${place}.*\\(${kind}\\)$`, 'm'))
    expect(shown).toContain(kinds[kind].why)
    await mend()
    await page.getByRole('heading', { level: 1, name: 'A short story' }).waitFor()
    await page.close()
  },
)

test(
  'several mistakes show at once, and the first of them with the line that has it',
  patient,
  async ({ browser }) => {
    const page = await listening(browser)
    const mend = await write({
      'events/only.md': event({ kind: 'stori' }),
      'notes.txt': 'x',
      'about.md': '<i>',
    })
    const shown = await overlayOf(page)
    expect(shown).toContain('3 mistakes in 3 files.')
    expect(shown).toContain('content/about.md:1:1')
    await mend()
    await page.getByRole('heading', { level: 1, name: 'A short story' }).waitFor()
    await page.close()
  },
)

/** The page, when it hears of changes. */
async function listening(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  const connected = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.goto(address)
  await connected
  return page
}

/** Writes files into the content; what comes back puts everything as it was, which the end of the test does otherwise. */
async function write(files: Record<string, string>): Promise<() => Promise<void>> {
  const former = await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const place = join(folder, 'content', path)
      const before = await readFile(place, 'utf8').catch(() => undefined)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
      return { place, before }
    }),
  )
  const mend = async () => {
    for (const { place, before } of former.splice(0))
      await (before === undefined ? rm(place) : writeFile(place, before))
  }
  onTestFinished(mend)
  return mend
}

/** The text of the overlay in which Astro shows an error. */
async function overlayOf(page: Page): Promise<string> {
  await page.locator('vite-error-overlay #title').waitFor()
  return page.locator('vite-error-overlay #layout').innerText()
}
