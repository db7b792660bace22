import { appendFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { serve } from './serve.ts'
import { build, copyProject, hashes } from './build.ts'
import { elsewhere } from './elsewhere.ts'
import { followLinks } from './links.ts'

// Several whole builds each, and others beside them.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

const copy = await copyProject()
const dist = join(copy, 'dist')
afterAll(() => rm(copy, { recursive: true }))

test('a second build, in another folder and with nothing kept from before, is the same to the byte', async () => {
  const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
  expect(await build(copy, turkish)).toMatchObject({ code: 0 })
  expect(hashes(dist)).toEqual(hashes('dist'))
})

test('a build in another zone, language, year and order of files is the same to the byte', async () => {
  await rm(join(copy, 'node_modules/.cache'), { recursive: true })
  const arabic = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' }
  expect(await build(copy, { ...arabic, ...elsewhere })).toMatchObject({ code: 0 })
  expect(hashes(dist)).toEqual(hashes('dist'))
})

test('at a domain of its own every link is right as well', async () => {
  expect(await build(copy, { SITE_URL: 'https://timeline.invalid' })).toMatchObject({ code: 0 })
  const { url, close } = await serve({ dir: dist, base: '/', port: 0 })
  const { broken, reached } = await followLinks(url, 'https://timeline.invalid').finally(close)
  expect(broken).toEqual([])
  expect(reached.size).toBeGreaterThan(4)
})

test('a mistake in the content fails the build, names the file, and leaves the former site as it was', async () => {
  const before = hashes(dist)
  const [event = ''] = await readdir(join(copy, 'content/events'))
  await appendFile(join(copy, 'content/events', event), '\n\nNobody wrote this. [@no-such-source, ¶ 1]\n')
  const { code, output } = await build(copy)
  expect(code).not.toBe(0)
  expect(output).toContain(`content/events/${event}`)
  expect(hashes(dist)).toEqual(before)
})
