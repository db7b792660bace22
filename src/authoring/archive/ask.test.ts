import { expect, test } from 'vitest'
import { cases, original } from '../../tests/archive-answers.ts'
import { served } from '../../tests/served.ts'
import { fetchPage } from '../web/fetch-page.ts'
import { askAvailability } from './ask-availability.ts'
import { askSave } from './ask-save.ts'
import { askTimeGate } from './ask-timegate.ts'
import type { Asked, Fetch } from './asked.ts'

const fetchHere: Fetch = (url, options) => fetchPage(url, { ...options, allowPrivate: true, timeout: 1500 })
const near = Date.UTC(2020, 9, 8)
const saving = { key: 'ada:secret', pause: 5, looks: 5 }

const ask = {
  availability: (at: string) => askAvailability(`${at}/wayback/available`, original, near, fetchHere),
  timegate: (at: string) => askTimeGate(`${at}/web/`, original, near, fetchHere),
  save: (at: string) => askSave(`${at}/save`, original, saving, fetchHere),
}

test('there are 60 answers at least, and some of each kind', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60)
  const kinds = new Set(cases.map(({ is }) => is))
  expect([...kinds].sort()).toEqual(['error', 'found', 'none', 'slow', 'too-many', 'unclear'])
})

test.for(cases)('of $service, $name is “$is”', async ({ service, is, answer }) => {
  const asked = await ask[service](await served(answer))
  expect(asked.is).toBe(is)
  if (asked.is === 'found') {
    expect(asked.copy.captured).toBe('2020-10-08T12:34:56Z')
    expect(asked.copy.url).toMatch(/^https:\/\/web\.archive\.org\/web\/2020|^http:\/\/127\.0\.0\.1/)
  }
})

test('a service is told for which day, and who asks for a capture', async () => {
  const seen: string[] = []
  const at = await served((request, response) => {
    const { method, url, headers } = request
    let body = ''
    request
      .on('data', (part) => (body += String(part)))
      .on('end', () => {
        seen.push(
          [method, url, headers['accept-datetime'] ?? headers.authorization, body].filter(Boolean).join(' '),
        )
        response.writeHead(404).end()
      })
  })
  for (const asks of Object.values(ask)) await asks(at)
  expect(seen).toEqual([
    'GET /wayback/available?url=https%3A%2F%2Fexample.org%2F2020%2Fnews%3Fid%3D1&timestamp=20201008000000',
    'GET /web/https://example.org/2020/news?id=1 Thu, 08 Oct 2020 00:00:00 GMT',
    'POST /save LOW ada:secret url=https%3A%2F%2Fexample.org%2F2020%2Fnews%3Fid%3D1&skip_first_archive=1',
  ])
})

test('one waits as long as one is told, or else a minute', async () => {
  const waits: (Asked | undefined)[] = []
  for (const { name, service, answer } of cases)
    if (service === 'availability' && name.startsWith('too '))
      waits.push(await ask[service](await served(answer)))
  expect(waits).toEqual([
    { is: 'too-many', wait: 7 },
    { is: 'too-many', wait: 60 },
    { is: 'too-many', wait: expect.toSatisfy((wait: number) => wait >= 30 && wait <= 60) as number },
  ])
})
