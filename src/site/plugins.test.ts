import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { source, timelineOf } from '../timeline/sample.ts'
import type { Loaded } from '../timeline/types.ts'
import { storyStylePlugin, watchPlugin } from './plugins.ts'

const sheetOf = (loaded: Loaded) => {
  const { resolveId, load } = storyStylePlugin(loaded) as unknown as Record<
    'resolveId' | 'load',
    (id: string) => string | undefined
  >
  expect([resolveId('other.css'), load('other.css')]).toEqual([undefined, undefined])
  return load(resolveId('virtual:story.css') ?? '')
}

test('the story’s accent is a style sheet, for light and for dark mode', async () => {
  expect(sheetOf({ timeline: await timelineOf() })).toMatchInlineSnapshot(
    `":root{--accent-light:#003366;--accent-dark:#99ccff}"`,
  )
})

test('while the content has mistakes there is an accent all the same', () => {
  expect(sheetOf({ issues: [] })).toMatch(/--accent-light:#[0-9a-f]{6};--accent-dark:#[0-9a-f]{6}/)
})

test('the rules of a language are brought by a story that has texts in it', async () => {
  const arabic = { 'sources/herald.yaml': source({ language: 'ar' }) }
  expect(sheetOf({ timeline: await timelineOf(arabic) })).toContain(':lang(ar)')
})

test('content that changes is read once for a burst of changes, and then the page is shown anew', async () => {
  const { change, load, sent } = watch(async () => ({ issues: [] }))
  change('/project/content/events/a.md')
  change('/project/content/events/b.md')
  change('/project/src/a.ts')
  await vi.waitFor(() => expect(sent).toEqual([{ type: 'full-reload' }]))
  expect(load).toHaveBeenCalledOnce()
})

test('content that cannot be read is said, and does not end the server', async () => {
  const { change, errors, sent } = watch(async () => {
    throw new Error('EACCES')
  })
  change('/project/content/events/a.md')
  await vi.waitFor(() => expect(errors).toEqual(['EACCES']))
  expect(sent).toEqual([])
})

function watch(read: () => Promise<Loaded>) {
  const [sent, errors, load] = [[] as unknown[], [] as string[], vi.fn(read)]
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined })
  const { configureServer } = watchPlugin('/project/content/', load) as {
    configureServer: (server: unknown) => void
  }
  configureServer({
    watcher,
    ws: { send: (message: unknown) => sent.push(message) },
    config: { logger: { error: (message: string) => errors.push(message) } },
  })
  return { change: (path: string) => watcher.emit('change', path), load, sent, errors }
}
