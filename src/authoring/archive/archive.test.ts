import { expect, test } from 'vitest'
import { event, source, timelineOf } from '../../tests/sample.ts'
import { served } from '../../tests/served.ts'
import { claimsOf } from '../verify/claims.ts'
import { fetchPage } from '../web/fetch-page.ts'
import { archive, type Archived } from './archive.ts'

const stamp = '20010503101112'
const copies: Record<string, string> = {
  right: '<p>The bridge was closed, <i>for good</i>, they said.',
  other: '<p>The bridge was opened again.',
}

/** The availability API has a copy of each, and the TimeGate none; `path` says which text a copy has. */
async function service(answers: { availability?: number; busy?: number } = {}) {
  const asked: string[] = []
  const at = await served((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    asked.push(url.pathname.replace(/^\/web\/\d+\/.*\//, 'copy of '))
    if (url.pathname === '/available') {
      if ((answers.busy ?? 0) > 0) {
        answers.busy = (answers.busy ?? 0) - 1
        response.writeHead(429, { 'retry-after': '0' }).end()
        return
      }
      const copy = `${at}/web/${stamp}/${url.searchParams.get('url')}`
      response.end(
        JSON.stringify({ archived_snapshots: { closest: { available: true, url: copy, timestamp: stamp } } }),
      )
      return
    }
    const text = url.pathname.startsWith('/web/') && copies[url.pathname.split('/').at(-1) ?? '']
    response.writeHead(text ? 200 : 404, { 'content-type': 'text/html' }).end(text || undefined)
  })
  return { at, asked }
}

async function run(paths: string[], answers = {}) {
  const { at, asked } = await service(answers)
  const files = Object.fromEntries(
    paths.map((path) => [`sources/${path}.yaml`, source({ URL: `https://example.org/${path}` })]),
  )
  const body = `It closed ${paths.map((path) => `[@${path}, ¶ 1, "for good"]`).join(' and ')}.`
  const timeline = await timelineOf({
    ...files,
    'sources/herald.yaml': undefined,
    'events/only.md': event({}, body),
  })
  const all: Archived[] = []
  for await (const one of archive(timeline.sources, {
    services: { availability: `${at}/available`, timegate: `${at}/gate/`, save: `${at}/save` },
    fetch: (url, options) => fetchPage(url, { ...options, allowPrivate: true, timeout: 1500 }),
    claims: claimsOf(timeline),
    pause: 1,
    mostWait: 1,
  }))
    all.push(one)
  return { all, asked }
}

test('a copy with all words for which the source is cited is taken, with its instant', async () => {
  const { all, asked } = await run(['right'])
  expect(all).toMatchObject([{ by: 'availability', copy: { captured: '2001-05-03T10:11:12Z' }, told: [] }])
  expect(asked).toEqual(['/available', 'copy of right'])
})

test('a copy with other words, or one that cannot be read, is told and not taken', async () => {
  const { all } = await run(['other', 'lost'])
  expect(all.map(({ copy }) => copy)).toEqual([undefined, undefined])
  const told = all.flatMap((one) => one.told).map((line) => line.replace(/http\S+/, '…'))
  expect(told).toEqual([
    'Availability: … cannot be read. It answers 404 Not Found.',
    'TimeGate: no copy.',
    'Availability: … has not the words “for good”.',
    'TimeGate: no copy.',
  ])
})

test('who has been asked too often is asked once more after the time that it wants, and then no more', async () => {
  expect((await run(['right'], { busy: 1 })).all).toMatchObject([{ by: 'availability' }])
  const { all, asked } = await run(['right', 'other'], { busy: 9 })
  expect(asked.filter((path) => path === '/available')).toHaveLength(2)
  expect(all[1]?.told[0]).toBe('Availability: not asked, since it has been asked too often.')
})
