import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Watched } from '../authoring/watch/watch.ts'

/** How the original of a source is found, whose address has the path `/2020/news`; `answer` gets the path that is asked for. */
export type Original = {
  name: string
  is: Watched['is']
  /** Words for which it is cited. */
  words?: string
  keys?: Record<string, string>
  answer: (path: string, response: ServerResponse) => void
}

const words = 'the council closed the old bridge for good'
const filler = '<p>Nobody had expected it, and everybody had an opinion of it by noon.</p>'.repeat(8)
const article = (text = `On Monday ${words}, it said.`, head = '') =>
  `<!doctype html><html><head><title>News</title>${head}</head><body><nav>Home</nav><p>${text}</p>${filler}</body></html>`

const html =
  (text: string, headers: Record<string, string> = {}, status = 200): Original['answer'] =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)
  }
const status = (code: number, headers = {}) => html('<title>No</title>', headers, code)
/** Leads to another path, where something else is. */
const leads =
  (to: string, then = html(article()), code = 301): Original['answer'] =>
  (path, response) =>
    path === '/2020/news' ? void response.writeHead(code, { location: to }).end() : then(path, response)

const drift: Original[] = [
  {
    name: 'one word is another',
    is: 'changed',
    answer: html(article('On Monday the council closed the old bridge for now, it said.')),
  },
  {
    name: 'a word was put in',
    is: 'changed',
    answer: html(article('On Monday the council has closed the old bridge for good, it said.')),
  },
  {
    name: 'a word was taken out',
    is: 'changed',
    answer: html(article('On Monday the council closed the bridge for good, it said.')),
  },
  {
    name: 'it says the opposite',
    is: 'changed',
    answer: html(article('On Monday the council never closed the old bridge for good, it said.')),
  },
  { name: 'the paragraph is gone', is: 'changed', answer: html(article('Corrected on Tuesday.')) },
  {
    name: 'the words run into others',
    is: 'changed',
    answer: html(article('On Monday the council closed the old bridge for goodwill.')),
  },
  {
    name: 'a figure is another',
    is: 'changed',
    words: 'some 40 people were hurt',
    answer: html(article('Some said some 60 people were hurt that day.')),
  },
  {
    name: 'Cyrillic words are others',
    is: 'changed',
    words: 'мост закрыт навсегда',
    answer: html(article('Сказали, что мост закрыт на год.')),
  },
  { name: 'not found', is: 'gone', answer: status(404) },
  { name: 'gone', is: 'gone', answer: status(410) },
  { name: 'it leads to the front page', is: 'gone', answer: leads('/', html(article('Today’s news.'))) },
  {
    name: 'it leads to the front page of a language',
    is: 'gone',
    answer: leads('/en/', html(article('Today’s news.'))),
  },
  {
    name: 'it leads to index.html',
    is: 'gone',
    answer: leads('/index.html', html(article('Today’s news.'))),
  },
  {
    name: 'a page that says 404 and answers 200',
    is: 'gone',
    answer: html('<title>404 - page not found</title><p>Sorry.'),
  },
  {
    name: 'without words cited, it leads to the front page',
    is: 'gone',
    words: '',
    answer: leads('/', html(article())),
  },
  { name: 'who asks must log in', is: 'wall', answer: status(401) },
  { name: 'who asks must pay', is: 'wall', answer: status(402) },
  { name: 'it is forbidden', is: 'wall', answer: status(403) },
  { name: 'a court took it down', is: 'wall', answer: status(451) },
  {
    name: 'it leads to a page for logging in',
    is: 'wall',
    answer: leads('/login?next=/2020/news', html('<p>Log in.'), 302),
  },
  {
    name: 'only its beginning can be read',
    is: 'wall',
    answer: html(
      article(
        'On Monday the council …',
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      ),
    ),
  },
  {
    name: 'a field for a password stands in its place',
    is: 'wall',
    answer: html(article('<input type="password">')),
  },
  {
    name: 'it asks whether one is human',
    is: 'wall',
    answer: html('<title>Just a moment...</title>', { 'cf-mitigated': 'challenge' }),
  },
  {
    name: 'a page made by scripts, without text',
    is: 'wall',
    answer: html('<div id="root"></div><script src="/app.js"></script>'),
  },
  { name: 'it has another address', is: 'moved', answer: leads('/archive/2020/news') },
  {
    name: 'it has another address for now',
    is: 'moved',
    answer: leads('/archive/2020/news', html(article()), 302),
  },
]

export const drifted: Original[] = drift.map((one) => ({ words, ...one }))

const calm: Original[] = [
  { name: 'there', is: 'there', answer: html(article()) },
  {
    name: 'other quotation marks and spaces',
    is: 'there',
    words: 'the ‘old’ bridge',
    answer: html(article("On &lsquo;Monday&rsquo; the&nbsp;'old'\n   bridge fell.")),
  },
  {
    name: 'marks for line breaks within words',
    is: 'there',
    answer: html(article('On Monday the coun&shy;cil closed the old&#8203; bridge for good.')),
  },
  {
    name: 'links and emphasis among the words',
    is: 'there',
    answer: html(
      article('On Monday the <a href="/c">council</a> closed the <b>old</b> bridge for <em>good</em>.'),
    ),
  },
  {
    name: 'entities in the words',
    is: 'there',
    words: 'bread & butter — 5 < 6',
    answer: html(article('They want bread &amp; butter &mdash; 5 &lt; 6, he said.')),
  },
  {
    name: 'a banner about cookies before it',
    is: 'there',
    answer: html(article(`<div>We use cookies.</div><p>On Monday ${words}.</p>`)),
  },
  {
    name: 'in windows-1251',
    is: 'there',
    words: 'мост',
    answer: (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1251' })
        .end(Buffer.from([0x3c, 0x70, 0x3e, 0xec, 0xee, 0xf1, 0xf2, 0x20])),
  },
  {
    name: 'packed',
    is: 'there',
    answer: (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(article())),
  },
  {
    name: 'as plain text',
    is: 'there',
    answer: html(`On Monday\n${words}.`, { 'content-type': 'text/plain' }),
  },
  { name: 'no words cited', is: 'there', words: '', answer: html(article('Anything.')) },
  { name: 'behind a slash', is: 'there', answer: leads('/2020/news/', html(article())) },
  { name: 'with marks of advertisers', is: 'there', answer: leads('?utm_source=feed', html(article())) },
  {
    name: 'free, and says so',
    is: 'there',
    answer: html(
      article(undefined, '<script type="application/ld+json">{"isAccessibleForFree":true}</script>'),
    ),
  },
  {
    name: 'paid, and all of it can be read',
    is: 'there',
    answer: html(
      article(undefined, '<script type="application/ld+json">{"isAccessibleForFree":false}</script>'),
    ),
  },
  {
    name: 'an article about page 404',
    is: 'there',
    answer: html(article(undefined, '<title>404 – a short history of “not found”</title>')),
  },
  {
    name: 'a PDF',
    is: 'there',
    answer: (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  },
  { name: 'too many requests', is: 'unknown', answer: status(429, { 'retry-after': '60' }) },
  { name: 'an error', is: 'unknown', answer: status(500) },
  { name: 'too busy', is: 'unknown', answer: status(503) },
  { name: 'a bad gateway', is: 'unknown', answer: status(502) },
  { name: 'no answer in time', is: 'unknown', answer: () => undefined },
  {
    name: 'half an answer',
    is: 'unknown',
    answer: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' })
      response.write(article(), () => response.destroy())
    },
  },
  {
    name: 'redirects without end',
    is: 'unknown',
    answer: (_, response) => void response.writeHead(302, { location: '/2020/news?again' }).end(),
  },
]

export const steady: Original[] = calm.map((one) => ({ words, ...one }))
