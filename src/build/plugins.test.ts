import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { source, timelineOf } from '../content/sample.ts'
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

test('a page that is asked for while content is read is shown when it has been', async () => {
  const read = Promise.withResolvers<Loaded>()
  const { change, ask } = watch(() => read.promise)
  change('/project/content/events/a.md')
  const asked = ask()
  const first = await Promise.race([asked.then(() => 'shown'), setTimeout(200, 'waits')])
  read.resolve({ issues: [] })
  await asked
  expect(first).toBe('waits')
})

test('content that changes while it is read is read again, and never twice at a time', async () => {
  let [now, most] = [0, 0]
  const { change, ask, load } = watch(async () => {
    most = Math.max(most, ++now)
    await setTimeout(100)
    now--
    return { issues: [] }
  })
  change('/project/content/events/a.md')
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  change('/project/content/events/a.md')
  await ask()
  expect([load.mock.calls.length, most]).toEqual([2, 1])
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
  let middleware = (_request: unknown, _response: unknown, next: () => void) => next()
  configureServer({
    watcher,
    middlewares: { use: (one: typeof middleware) => (middleware = one) },
    environments: {
      client: {
        moduleGraph: { getModuleById: () => undefined },
        hot: { send: (message: unknown) => sent.push(message) },
      },
    },
    config: { logger: { error: (message: string) => errors.push(message) } },
  })
  const ask = () => new Promise<void>((done) => middleware({}, {}, done))
  return { change: (path: string) => watcher.emit('change', path), ask, load, sent, errors }
}
