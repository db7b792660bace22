import { test as base, describe, expect, inject } from 'vitest'
import { addressOf } from './fixtures.ts'
import { type Firefox, findFirefox, openFirefox } from './firefox.ts'
import { expectReadable, type Hardship } from './hardship.ts'
import { pageKinds, somePages } from './pages.ts'
import { isLong } from './random.ts'
import { type Unread, unread } from './unread.ts'

const command = findFirefox(process.env)
const test = base.extend('firefox', { scope: 'file' }, async ({}, { onCleanup }): Promise<Firefox> => {
  const firefox = await openFirefox(command ?? '')
  onCleanup(() => firefox.close())
  return firefox
})
if (!command) console.log('There is no Firefox here: nothing is tested in it. FIREFOX_PATH names one.')

describe.runIf(command)('in Firefox', () => {
  test('no page breaks its policy, writes an error or asks another host', async ({
    firefox: { goto, events },
  }) => {
    for (const path of isLong ? somePages() : pageKinds()) await goto(addressOf(path))
    const { origin } = new URL(inject('site'))
    const faults = events.flatMap(({ method, params }) => {
      if (method === 'log.entryAdded') return params.level === 'info' ? [] : [params.text]
      const { url } = params.request as { url: string }
      return url.startsWith(`${origin}/`) || !/^https?:/.test(url) ? [] : [url]
    })
    expect(faults).toEqual([])
  })

  test('a note opens at a press and is closed again', async ({ firefox: { goto, resize, run } }) => {
    await resize(360, 800)
    await goto(addressOf(''))
    const open = `(() => {
      const marker = [...document.querySelectorAll('.mark')].find((one) => one.checkVisibility())
      const note = document.getElementById(marker.getAttribute('popovertarget'))
      const states = [note.matches(':popover-open')]
      marker.click()
      states.push(note.matches(':popover-open') && note.checkVisibility())
      note.hidePopover()
      states.push(note.matches(':popover-open'))
      return states
    })()`
    expect(await run(open)).toEqual([false, true, false])
  })

  test.for(isLong ? [360, 1280] : [360])(
    'all that has arrived can be read, whatever is missing, %i pixels wide',
    { timeout: 300_000 },
    async (width, { firefox: { begin, goto, resize, run } }) => {
      await resize(width, 800)
      // One page after the other: there is one window.
      let before: Promise<unknown> = Promise.resolve()
      const inTurn = (address: string, hardship: Hardship) => {
        const found = before.then(() => read(address, hardship))
        before = found
        return found
      }
      const read = async (address: string, { unstyled = false, share }: Hardship) => {
        if (share) {
          begin(address)
          await expect.poll(() => run('location.href'), { timeout: 20_000 }).toBe(address)
          await new Promise((done) => setTimeout(done, 900))
        } else await goto(address)
        const found = (await run(`(${unread.toString()})(${!unstyled})`)) as Unread[]
        // What still loads would keep the browser from what it is told next.
        await run('stop()')
        return found
      }
      await expectReadable(inject('site'), inTurn)
    },
  )
})
