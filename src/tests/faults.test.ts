import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { build, hashes, run } from './build.ts'
import { own, retitle, smallProject } from './small.ts'

// Several whole builds each, and others beside them.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

const CARDS = 'node_modules/.cache/sourceline/cards'
const isRoot = process.getuid?.() === 0

let folder: string
let good: Record<string, string>
beforeAll(async () => {
  folder = await smallProject()
  await own(folder, '@fontsource-variable')
  for (const name of ['yaml', 'feed']) await own(folder, name)
  expect(await build(folder)).toMatchObject({ code: 0 })
  good = hashes(join(folder, 'dist'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const font = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
const damaged = 'a typeface in node_modules/@fontsource-variable/ is damaged'

test.for([
  ['a typeface is cut short', font, (file: string) => truncate(file, 5000), damaged],
  ['a typeface is something else', font, (file: string) => writeFile(file, 'none'), damaged],
  ['a typeface is missing', font, rm, 'not installed whole: @fontsource-variable/source-serif-4/files/'],
  ['a package that reads is damaged', 'node_modules/yaml/package.json', rm, 'not installed whole: yaml'],
  ['a package that prints is damaged', 'node_modules/feed/package.json', rm, 'not installed whole: feed'],
] as const)(
  'where %s, nothing is published, and the message says what to do',
  async ([, path, damage, wrong]) => {
    const file = join(folder, path)
    const text = await readFile(file)
    await rm(join(folder, 'node_modules/.cache'), { recursive: true, force: true })
    await damage(file)
    await refuses(wrong, 'npm ci').finally(() => writeFile(file, text))
  },
)

test('where a card has a letter that no typeface has, nothing is published', async () => {
  await retitle(folder, 'ႠႡႢ')
  await refuses('none of its typefaces has this letter', 'Add one that has to src/words/typefaces.ts')
  await retitle(folder, 'It happened')
})

test('where a file would be larger than the system allows, nothing is published', async () => {
  await refuses('larger than this system lets a program write', 'ulimit -f', [
    'bash',
    ['-c', 'ulimit -f 40; exec "$0" src/commands/build.ts', process.execPath],
  ])
})

test('where the folder cannot be written, nothing is published', async () => {
  // The superuser may write everywhere, so that nobody else has to do it.
  const id = isRoot ? { uid: 65534, gid: 65534 } : {}
  chmodSync(folder, 0o555)
  try {
    await refuses('cannot be read or written', 'are yours and not read-only', [
      process.execPath,
      ['src/commands/build.ts'],
      id,
    ])
  } finally {
    chmodSync(folder, 0o755)
  }
})

test('after each of these, the next build needs no cleaning', mended)

test.for([60, 700])('where the disk has %i kB left, nothing is published', async (left, { skip }) => {
  const disk = mkdtempSync(join(tmpdir(), 'sourceline-disk-'))
  const mount = (...options: string[]) => execFileSync('mount', [...options, disk], { stdio: 'pipe' })
  try {
    mount('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs')
  } catch {
    rmSync(disk, { recursive: true })
    return skip('this user may not mount a disk of its own')
  }
  const whole = folder
  try {
    execFileSync('cp', ['-a', `${whole}/.`, disk])
    rmSync(join(disk, 'node_modules/.cache'), { recursive: true })
    const used = Number(execFileSync('df', ['--output=used', disk]).toString().split('\n')[1])
    mount('-o', `remount,size=${used + left}k`)
    folder = disk
    await refuses('no room left on the disk', 'Free some')
    mount('-o', 'remount,size=200m')
    await mended()
  } finally {
    folder = whole
    execFileSync('umount', [disk])
    rmSync(disk, { recursive: true })
  }
})

test('caches that are cut short, garbage, of another story or in the way are noticed', async () => {
  const cards = join(folder, CARDS)
  const damages = [
    (file: string) => truncate(file, 100),
    (file: string) => appendFile(file, 'x'),
    (file: string) => rm(file).then(() => mkdir(join(file, 'deep'), { recursive: true })),
    (file: string) => writeFile(file, 'garbage'),
  ]
  const names = (await readdir(cards)).sort()
  expect(names.length).toBeGreaterThan(1)
  for (const [n, name] of names.entries()) await damages[n % damages.length]?.(join(cards, name))
  for (const cache of ['.astro', '.vite', '.cache']) {
    await mkdir(join(folder, 'node_modules', cache), { recursive: true })
    for (const name of ['data-store.json', 'settings.json', 'deps', 'assets'])
      await writeFile(join(folder, 'node_modules', cache, name), '{"half": ').catch(() => undefined)
  }
  await mended()
  await rm(cards, { recursive: true })
  await writeFile(cards, 'in the way')
  await mended()
  await rm(cards)
})

/** The build says so, in words for an author, and leaves what was there. */
async function refuses(wrong: string, fix: string, how?: [string, string[], object?]): Promise<void> {
  const [program, args, options] = how ?? ['npm', ['run', 'build']]
  const { code, output } = await run(program, args, { cwd: folder, ...options }).ended
  expect(output).toContain(wrong)
  expect(output).toContain(fix)
  expect(output).toContain('Nothing was built. What was built before is as it was.')
  expect(output).not.toMatch(/^ +at /m)
  expect(code).toBe(1)
  expect(hashes(join(folder, 'dist'))).toEqual(good)
  expect((await readdir(folder)).filter((name) => name.startsWith('.sourceline-'))).toEqual([])
}

/** The next build needs nothing but what was wrong to be put right. */
async function mended(): Promise<void> {
  const { code, output } = await build(folder)
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  expect(hashes(join(folder, 'dist'))).toEqual(good)
}
