import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked } from '../authoring/archive/asked.ts'

/**
 * How services for archived copies answer, as their documentation says: the Wayback Machine’s availability API
 * (https://archive.org/help/wayback_api.php), a TimeGate of Memento (RFC 7089, 4.5), and Save Page Now 2 (its public API,
 * 2025-10-22). `is` is what has to be made of it.
 */
export type Case = {
  service: 'availability' | 'timegate' | 'save'
  name: string
  is: Asked['is']
  answer: Answer
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export const original = 'https://example.org/2020/news?id=1'
const stamp = '20201008123456'
const http = `http://web.archive.org/web/${stamp}/${original}`

const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
  }
const page =
  (status: number, headers: Record<string, string> = {}, text = '<html><p>Words.'): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(text)
  }
const cut: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"archived_snapshots": {"closest": {"available": true,', () => response.destroy())
}
const silent: Answer = () => undefined
const dripping: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 30)
  response.on('close', () => clearInterval(timer))
}

/** What every service may do, whatever it is. */
const always: [name: string, is: Asked['is'], answer: Answer][] = [
  ['too many requests, with seconds to wait', 'too-many', page(429, { 'retry-after': '7' })],
  ['too many requests, without a word', 'too-many', page(429)],
  [
    'too busy until a date',
    'too-many',
    page(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }),
  ],
  ['an error of its own', 'error', page(500)],
  ['a bad gateway', 'error', page(502)],
  ['a refusal', 'error', page(403)],
  ['no answer at all', 'slow', silent],
  ['an answer drop by drop', 'slow', dripping],
  ['half an answer', 'error', cut],
]

const closest = (keys: object = {}) => ({
  url: original,
  archived_snapshots: { closest: { available: true, url: http, timestamp: stamp, status: '200', ...keys } },
})
const availability: typeof always = [
  ['a copy', 'found', json(closest())],
  ['a copy over https', 'found', json(closest({ url: http.replace('http:', 'https:') }))],
  [
    'a copy of the address with its port',
    'found',
    json(closest({ url: http.replace('.org/2020', '.org:80/2020') })),
  ],
  ['a copy without its status', 'found', json(closest({ status: undefined }))],
  ['a copy, and keys that nobody knows', 'found', json({ ...closest(), results: [1] })],
  ['none', 'none', json({ url: original, archived_snapshots: {} })],
  ['one that is not available', 'none', json(closest({ available: false }))],
  ['a copy of an error', 'unclear', json(closest({ status: '404' }))],
  ['a copy of a redirect', 'unclear', json(closest({ status: '301' }))],
  [
    'a copy of the front page',
    'unclear',
    json(closest({ url: `http://web.archive.org/web/${stamp}/https://example.org/` })),
  ],
  ['an instant that is none', 'unclear', json(closest({ timestamp: '20201399999999' }))],
  ['nothing', 'unclear', json({})],
  ['a page in the place of data', 'unclear', page(200)],
  ['data that is cut short', 'unclear', json('{"archived_snapshots": {"closest": {"available": true,')],
  ['an empty answer', 'unclear', json('')],
]

const memento = {
  'memento-datetime': 'Thu, 08 Oct 2020 12:34:56 GMT',
  link: `<${original}>; rel="original", <https://web.archive.org/web/timemap/link/${original}>; rel="timemap"; type="application/link-format"`,
}
/** The TimeGate redirects to a Memento, whose headers say what it is. */
const leadingTo =
  (headers: Record<string, string>, type = 'text/html', status = 200): Answer =>
  (request, response) => {
    if (!request.url?.startsWith('/memento')) {
      response.writeHead(302, { vary: 'accept-datetime', location: `/memento/${stamp}/${original}` })
      response.end()
      return
    }
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end('<html><p>Words.')
  }
const timegate: typeof always = [
  ['a copy behind a redirect', 'found', leadingTo(memento)],
  ['a copy at once', 'found', page(200, memento)],
  ['a copy that is a PDF', 'found', leadingTo(memento, 'application/pdf')],
  [
    'a copy whose address alone says of what',
    'found',
    leadingTo({ 'memento-datetime': memento['memento-datetime'] }),
  ],
  [
    'a copy whose original is among other links',
    'found',
    leadingTo({ ...memento, link: `<https://a.example/>; rel="timegate", <${original}>; rel="original"` }),
  ],
  ['none', 'none', page(404)],
  ['a page that is no copy', 'unclear', page(200)],
  [
    'a copy without an instant that can be read',
    'unclear',
    leadingTo({ ...memento, 'memento-datetime': 'yesterday' }),
  ],
  [
    'a copy of another document',
    'unclear',
    leadingTo({ ...memento, link: '<https://example.org/other>; rel="original"' }),
  ],
  ['redirects without end', 'error', (_, response) => response.writeHead(302, { location: '/again' }).end()],
  ['a copy that answers with an error', 'error', leadingTo(memento, 'text/html', 502)],
]

const job = { url: original, job_id: 'ac58789b-f3ca-48d0-9ea6-1d1225e98695' }
const made = {
  status: 'success',
  job_id: job.job_id,
  original_url: original,
  timestamp: stamp,
  resources: [],
}
/** Takes the order, and then says each time how far it is. */
const saving = (...looks: unknown[]): Answer => {
  let look = 0
  return (request, response) => {
    const status = request.url?.includes('/status/')
    json(status ? looks[Math.min(look++, looks.length - 1)] : job)(request, response)
  }
}
const refused = (status_ext: string, message: string) => ({
  status: 'error',
  status_ext,
  message,
  resources: [],
})
const save: typeof always = [
  ['a capture', 'found', saving(made)],
  [
    'a capture that takes its time',
    'found',
    saving({ status: 'pending', resources: [] }, { status: 'pending' }, made),
  ],
  ['a capture that takes too long', 'slow', saving({ status: 'pending', resources: [] })],
  ['a capture of where it was led to', 'unclear', saving({ ...made, original_url: 'https://example.org/' })],
  ['a capture without its instant', 'unclear', saving({ ...made, timestamp: '' })],
  ['too many captures at once', 'too-many', json(refused('error:user-session-limit', 'You have too many.'))],
  [
    'too many captures of it today',
    'error',
    json(refused('error:too-many-daily-captures', 'Captured 10 times today.')),
  ],
  [
    'that nobody knows the host',
    'error',
    saving(refused('error:invalid-host-resolution', 'Couldn’t resolve host.')),
  ],
  ['that the document is not there', 'error', saving(refused('error:not-found', ''))],
  [
    'that nobody is logged in',
    'error',
    json({ message: 'You need to be logged in to use Save Page Now.' }, 401),
  ],
  ['data in which there is no job', 'unclear', json({ url: original })],
  ['a page in the place of data', 'unclear', page(200)],
]

export const cases: Case[] = Object.entries({ availability, timegate, save }).flatMap(([service, own]) =>
  [...own, ...always].map(([name, is, answer]): Case => ({
    service: service as Case['service'],
    name,
    is,
    answer,
  })),
)
