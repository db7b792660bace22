import { expect, test, vi } from 'vitest'
import { timelineOf } from '../content/sample.ts'
import type { Timeline } from '../timeline/types.ts'
import { siteOf } from '../urls/address.ts'
import { serveFilesPlugin } from './serve-files.ts'

const timeline = await timelineOf()

test('while writing, a file is made when it is asked for, and all else is left to others', async () => {
  const ask = asking(timeline)
  expect(await ask('/base/events/only.bib?x=1')).toContain('It happened')
  expect(await ask('/base/events/only/')).toBe('left to others')
  expect(await ask('/events/only.bib')).toBe('left to others')
})

test('while the content has mistakes there are no files', async () => {
  expect(await asking(undefined)('/base/rss.xml')).toBe('left to others')
})

function asking(shown: Timeline | undefined) {
  const use = vi.fn<(request: object, response: object, next: () => void) => void>()
  const { configureServer } = serveFilesPlugin(() => shown, siteOf('/base/', 'https://example.org'))
  if (typeof configureServer === 'function')
    void configureServer.call({} as never, { middlewares: { use } } as never)
  const [answer] = use.mock.calls[0] as unknown as [(...given: unknown[]) => void]
  return (originalUrl: string) =>
    new Promise((done) => {
      answer({ originalUrl }, { setHeader: vi.fn(), end: done }, () => done('left to others'))
    })
}
