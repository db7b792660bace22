import { expect, test } from 'vitest'
import { loadSample, mistakesOf, pixels, smallest, timelineOf } from '../tests/sample.ts'
import { readDrawing } from './logo.ts'

const drawing = (inside: string, more = '') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" ${more}>${inside}</svg>`
const imprint = '---\ntitle: Imprint\n---\n\n## Who\n\nThe editors, as [we say](/about/).\n'

test('a theme, words, pages and a logo make a site one’s own', async () => {
  const { story, words, pages, theme, logo } = await timelineOf({
    'theme.css': ':root { --accent: light-dark(#400, #fcc) }',
    'words.yaml': 'nav: { sources: Documents }\nperiod:\n  all: "{n} in all"\n',
    'pages/imprint.md': imprint,
    'logo.svg': drawing('<path d="M0 0h9v9z" fill="#400"/>'),
  })
  expect(story.accent).toEqual({ light: '#440000', dark: '#ffcccc' })
  expect([words.nav.sources, words.nav.names, words.period.all(1234)]).toEqual([
    'Documents',
    'People and places',
    '1,234 in all',
  ])
  expect(pages).toMatchObject([{ id: 'imprint', title: 'Imprint' }])
  expect(pages[0]?.statements.map(({ html }) => html).join()).toContain('<a href="/about/">we say</a>')
  expect(theme?.colours.accent).toBeDefined()
  expect(logo).toEqual({ file: 'content/logo.svg', width: 120, height: 40 })
})

test('without any of them nothing is other than it was', async () => {
  const { pages, theme, logo } = await timelineOf()
  expect([pages, theme, logo]).toEqual([[], undefined, undefined])
})

test('their mistakes are in the one report, each at its place', async () => {
  expect(
    await mistakesOf({
      'theme.css': ':root {\n  --ink: #777;\n}',
      'words.yaml': 'nav:\n  sorces: x\n',
      'pages/sources.md': imprint,
      'pages/2020.md': imprint,
      'pages/terms.md': '---\ntitle: Terms\n---\n\n<b>Raw</b>.\n',
      'pages/empty.md': 'No front matter.\n',
      'logo.png': pixels.subarray(0, 40),
    }),
  ).toEqual([
    expect.stringMatching(/^logo.png 1:1 image-broken/),
    expect.stringMatching(/^theme.css 2:3 theme-contrast: In light mode --ink/),
    expect.stringMatching(/^theme.css 2:3 theme-contrast: In dark mode --ink/),
    expect.stringMatching(/^pages\/2020.md 1:1 page-name/),
    expect.stringMatching(/^pages\/empty.md 1:1 no-frontmatter/),
    expect.stringMatching(/^pages\/sources.md 1:1 page-name: The site has something at \/sources\//),
    expect.stringMatching(/^pages\/terms.md 5:1 raw-html/),
    expect.stringMatching(/^words.yaml 2:11 words: “nav.sorces”/),
  ])
})

test('all texts may link to a page of one’s own', async () => {
  const files = { 'pages/imprint.md': imprint, 'about.md': 'See the [imprint](/imprint/).\n' }
  expect(await mistakesOf(files)).toEqual([])
  expect((await mistakesOf({ 'about.md': files['about.md'] })).join()).toContain('link-dead')
  const dead = imprint.replace('/about/', '/abuot/')
  expect((await mistakesOf({ 'pages/imprint.md': dead })).join()).toContain('link-dead')
})

test('a language without a dictionary is told what is English', async () => {
  const story = (smallest['story.yaml'] ?? '').replace('language: en', 'language: fr')
  const { englishWords } = await loadSample({
    'story.yaml': story,
    'words.yaml': 'nav: { sources: Documents }\n',
  })
  expect(englishWords).toContain('nav.names')
  expect(englishWords).not.toContain('nav.sources')
})

test.for([
  ['<script>alert(1)</script>', '<script>'],
  ['<path d="M0 0" onclick="alert(1)"/>', 'onclick="…"'],
  ['<image href="https://far.example/a.png"/>', '<image>'],
  ['<use href="#a"/>', '<use>'],
  ['<style>@import "https://far.example/a.css"</style>', '<style>'],
  ['<path d="M0 0" fill="url(https://far.example/a#b)"/>', 'fill="…"'],
  ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<a>'],
  ['<foreignObject><p/></foreignObject>', '<foreignObject>'],
  ['<path d="M0 0" style="fill:red"/>', 'style="…"'],
  ['<![CDATA[ <script> ]]>', '<![CDATA['],
] as const)('a logo with %s is refused', ([inside, what]) => {
  expect(readDrawing(drawing(inside))).toMatchObject({
    wrong: `The drawing has ${what} in it, which is not published.`,
  })
})

test('a logo may have gradients of its own, and must say its size', () => {
  const inside =
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#400"/></linearGradient></defs><path d="M0 0" fill="url(#a)"/>'
  expect(readDrawing(drawing(inside))).toEqual({ width: 120, height: 40 })
  expect(readDrawing('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>')).toHaveProperty('wrong')
  expect(readDrawing('<svg width="3"/>')).toHaveProperty('wrong')
})

test('content for a newer engine is refused, and it is said what to do', async () => {
  const { issues = [] } = await loadSample({ 'story.yaml': `${smallest['story.yaml']}engine: 9\n` })
  expect(issues).toMatchObject([{ kind: 'wrong-value', line: 12 }])
  expect(issues[0]?.fix).toContain('for content of a newer one, take that engine: npm run upgrade')
  expect(await mistakesOf({ 'story.yaml': `${smallest['story.yaml']}engine: 2\nlive: true\n` })).toEqual([])
})
