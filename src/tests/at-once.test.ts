import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { build, freePort, hashes, run, untilShown } from './build.ts'
import { smallProject } from './small.ts'

// Several whole builds each, and others beside them.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

let folder: string
let good: Record<string, string>
beforeAll(async () => {
  folder = await smallProject()
  expect(await build(folder)).toMatchObject({ code: 0 })
  good = hashes(join(folder, 'dist'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

test('builds at the same time, begun together or one after the other, each leave a whole site', async () => {
  await rm(join(folder, 'node_modules/.cache'), { recursive: true })
  const ended = await Promise.all([0, 0, 700].map((later) => setTimeout(later).then(() => build(folder))))
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
  await expectWhole()
})

test('a build while somebody writes leaves a whole site, and the page that is being written is still shown', async () => {
  const port = await freePort()
  const dev = run(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port)],
    {
      cwd: folder,
    },
  )
  const address = `http://localhost:${port}/sourceline/`
  try {
    const shown = await untilShown(address)
    const [{ code }, during] = await Promise.all([build(folder), untilShown(address)])
    expect(code).toBe(0)
    await expectWhole()
    for (const text of [shown, during, await untilShown(address)]) expect(text).toContain('It happened')
  } finally {
    dev.child.kill()
    await dev.ended
  }
})

async function expectWhole(): Promise<void> {
  expect(hashes(join(folder, 'dist'))).toEqual(good)
  expect((await readdir(folder)).filter((name) => name.startsWith('.sourceline-'))).toEqual([])
}
