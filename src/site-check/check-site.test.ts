import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkSite } from './check-site.ts'
import { writeAll } from '../tests/write-all.ts'

const root = 'https://owner.example/name/'
const page = (body: string, path = '', head = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A</title><link rel="canonical" href="${root}${path}">${head}</head>\n<body><main>${body}</main></body></html>\n`
const whole = Object.fromEntries(
  ['', '404.html', 'about/', 'sources/', 'corrections/', 'data/'].map((path) => [
    path.endsWith('.html') ? path : `${path}index.html`,
    page('<h1 id="part">A</h1>', path),
  ]),
)

test('a site in which all is well has nothing to mend, links in all forms among it', async () => {
  const links = [
    'about/',
    '/name/about/',
    `${root}about/#part`,
    '#part',
    '#',
    '/name/a.txt',
    '/name/about',
    'mailto:a@b.example',
    'https://elsewhere.example/',
    './#:~:text=A',
    '#part:~:text=A',
  ]
  const body = `<h1 id="part">A</h1>${links.map((href) => `<a href="${href}">x</a>`).join('')}<img src="/name/b.png" alt="" loading="lazy">`
  const { issues, pages } = await check({
    'index.html': page(body),
    'a.txt': '',
    'b.png': 'x'.repeat(200_000),
  })
  expect(issues).toEqual([])
  expect(pages).toBe(6)
})

test.for([
  ['/name/abuot/', 'there is no such page or file'],
  ['/name/about/#prat', 'that page has no part “prat”'],
  ['/about/', 'the site’s own addresses begin with /name/'],
  [`${root}gone.png`, 'there is no such page or file'],
] as const)('a link to %s leads nowhere: %s', async ([href, missing]) => {
  const body = `<h1 id="part">A</h1><a href="${href}">x</a>`
  const { issues } = await check({
    'index.html': page(body),
    'data/index.html': page(body, 'data/'),
  })
  expect(issues).toMatchObject([{ kind: 'site-link', file: 'dist/index.html', line: 3 }])
  expect(issues[0]?.wrong).toBe(`The link “${href}” leads nowhere: ${missing}. The same on 1 other page.`)
})

test('what a page asks another host for is named, wherever it stands', async () => {
  const far = 'https://far.example/a'
  const body = `<h1>A</h1><img src="${far}.png" alt=""><img src="/name/b.png" srcset="${far}.webp 2x" alt=""><iframe src="${far}" title="a"></iframe>`
  const head = `<link rel="stylesheet" href="${far}.css"><style>p{background:url(${far}.svg)}</style><script src="${far}.js" crossorigin integrity="sha384-aaaa"></script>`
  const { issues } = await check({ 'own.html': page(body, 'own.html', head), 'b.png': '' })
  const asked = issues.filter(({ kind }) => kind === 'other-host').map(({ wrong }) => wrong)
  expect(asked.sort()).toEqual(
    ['a frame: ', 'a script: ', 'a style: ', 'an image: ', 'an image: ', 'what comes with it: '].map(
      (what) => expect.stringContaining(`asks another host for ${what}${far}`) as string,
    ),
  )
})

test('damaged HTML and an id that stands twice are found on the page that has them', async () => {
  const { issues } = await check({
    'about/index.html': page('<h1 id="part">A</h1><p id="part">B</p>', 'about/'),
    'data/index.html': page('<h1>A</h1><p>B</div>', 'data/'),
  })
  expect(new Set(issues.map(({ file, kind }) => `${file} ${kind}`))).toEqual(
    new Set(['dist/about/index.html html', 'dist/data/index.html html']),
  )
})

test('the front page may be as heavy as its text asks for, and not as markup does', async () => {
  const noise = (length: number, words = 65_521) =>
    Array.from({ length }, (_, n) => ((n * 7919) % words).toString(36)).join(' ')
  const text = await check({ 'index.html': page(`<h1>A</h1><p>${noise(40_000, 997)}</p>`) })
  expect(text.issues).toEqual([])
  const markup = await check({ 'index.html': page(`<h1>A</h1><p title="${noise(40_000)}">B</p>`) })
  expect(markup.issues).toMatchObject([{ kind: 'page-weight', file: 'dist/index.html' }])
  const logo = await check({
    'index.html': page('<h1>A</h1><img src="b.png" alt="">'),
    'b.png': 'x'.repeat(100_001),
  })
  expect(logo.issues[0]?.wrong).toBe(
    'The front page is heavy: what it shows at once, images and the like, has 100,001 bytes on the wire, where 100,000 are the most (however long the story).',
  )
})

test('a folder without a site lacks every page', async () => {
  const { issues } = await checkSite(join(temporary(), 'none'))
  expect(issues.map(({ kind }) => kind)).toEqual(Array(6).fill('page-missing'))
})

async function check(files: Record<string, string>) {
  const folder = temporary()
  writeAll(folder, Object.entries({ ...whole, ...files }))
  return checkSite(folder)
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
