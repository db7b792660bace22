import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const src = import.meta.dirname
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')
const files = globSync('**/*.{ts,astro,css}', { cwd: src })
const isTest = (file: string) => /\.test\.ts$|^tests\//.test(file)
/** Where work begins: what npm runs, what Astro looks for, and what runs in the browser. */
const entries = files.filter(
  (file) =>
    /^(?:pages|commands)\/|^(?:middleware|content\.config|build\/integration|build\/sitemap|scripts\/worker\/worker|scripts\/write\/write)\.ts$/.test(
      file,
    ) && !isTest(file),
)
/** All that commands and pages need; what else there is serves tests. */
const sources = [...reachable(entries)].filter((file) => files.includes(file))

/** The way that data takes: nothing imports from a folder further on. */
const order = [
  'time',
  'issues',
  'urls',
  'map',
  'schemas',
  'words',
  'markdown',
  'content',
  'timeline',
  'pictures',
  'search',
  'authoring',
  'outputs',
  'scripts',
  'styles',
  'components',
  'layouts',
  'pages',
  'site-check',
  'build',
  'commands',
  'tests',
]

/** Files at the top of src/ are what Astro looks for there: they may use everything. */
const stepOf = (file: string) => (file.includes('/') ? order.indexOf(file.split('/')[0] ?? '') : order.length)

test('every source file has its step on the way that data takes', () => {
  expect(sources.filter((file) => file.includes('/') && stepOf(file) === -1)).toEqual([])
})

test.for(sources)('%s imports nothing from further on', (file) => {
  // Types of the whole may be named everywhere: they are gone when anything runs.
  const wrong = importsOf(file).filter(
    ({ to, typeOnly }) => stepOf(to) > stepOf(file) && !(typeOnly && to === 'timeline/types.ts'),
  )
  expect(wrong.map(({ to }) => to)).toEqual([])
})

test('where the page of an entry stands is written in one place', () => {
  const written = /`\/(?:events|sources|people|places|differences|kinds|tags)\/\$\{/
  expect(sources.filter((file) => written.test(textOf(file)))).toEqual([])
})

test('two files know Astro’s collections: all else are functions on plain values', () => {
  const knowing = sources.filter((file) => textOf(file).includes("'astro:content'"))
  expect(knowing.sort()).toEqual(['content.config.ts', 'timeline/get-timeline.ts'])
})

test('what commands and pages do not need is there for tests', () => {
  const needed = new Set([...sources, ...reachable(files.filter(isTest))])
  expect(files.filter((file) => !needed.has(file) && !file.endsWith('.d.ts'))).toEqual([])
})

type Import = { to: string; typeOnly: boolean }

function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(
    /(?:^\s*(?:@?import|export)\s+(type\s)?[^'"`;]*?|\bimport\()['"](\.[^'"?]+)(?:\?\w+)?['"]/gm,
  )
  return [...statements].map(([, type, path = '']) => ({
    to: relative(src, join(src, dirname(file), path)),
    typeOnly: type !== undefined,
  }))
}

function reachable(from: string[]): Set<string> {
  const found = new Set(from)
  for (const file of found) for (const { to } of files.includes(file) ? importsOf(file) : []) found.add(to)
  return found
}
