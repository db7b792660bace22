import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { cached } from './cache.ts'

const all = await mkdtemp(join(tmpdir(), 'cache-'))
afterAll(() => rm(all, { recursive: true }))

let root: string
let made = 0
beforeEach(async () => {
  root = await mkdtemp(join(all, 'root-'))
  made = 0
})

const make = (text: string) => async () => {
  made++
  return Buffer.from(text)
}
const textOf = async (key: unknown, text = `${key}`) =>
  Buffer.from(await cached('cards', key, make(text), root)).toString()
const folder = () => join(root, 'cards')
const only = async () => join(folder(), (await readdir(folder()))[0] ?? '')

test('what was made once is not made again', async () => {
  expect(await textOf({ size: 1 }, 'a')).toBe('a')
  expect(await textOf({ size: 1 }, 'a')).toBe('a')
  expect(made).toBe(1)
})

test('another key is another thing', async () => {
  await textOf('a')
  expect(await textOf('b')).toBe('b')
})

test.for<[string, (file: string) => Promise<unknown>]>([
  ['cut short', (file) => truncate(file, 32)],
  ['empty', (file) => truncate(file)],
  ['shorter than its seal', (file) => truncate(file, 10)],
  ['longer than it was', (file) => appendFile(file, 'x')],
  ['of another kind', (file) => writeFile(file, '<!doctype html>'.repeat(9))],
])('a file that is %s is made anew and mended', async ([, spoil]) => {
  await textOf('a')
  await spoil(await only())
  expect(await textOf('a')).toBe('a')
  expect(await textOf('a')).toBe('a')
  expect(made).toBe(2)
})

test('a good file under the name of another is noticed', async () => {
  await textOf('a')
  const bytes = await readFile(await only())
  await rm(folder(), { recursive: true })
  await textOf('b')
  await writeFile(await only(), bytes)
  expect(await textOf('b')).toBe('b')
})

test('many at once leave one whole file', async () => {
  await Promise.all(Array.from({ length: 20 }, () => textOf('a')))
  expect(await readdir(folder())).toHaveLength(1)
})

test('a folder in the place of a file costs no more than the time', async () => {
  await textOf('a')
  const file = await only()
  await rm(file)
  await mkdir(join(file, 'deep'), { recursive: true })
  expect(await textOf('a')).toBe('a')
  expect(await readdir(folder())).toHaveLength(1)
})

test('a folder that cannot be written costs no more than the time', async () => {
  await writeFile(folder(), 'in the way')
  expect(await textOf('a')).toBe('a')
})

test('what is old is removed before anything is made, and nothing else', async () => {
  await mkdir(join(folder(), 'old/deep'), { recursive: true })
  for (const name of ['older', 'young']) await writeFile(join(folder(), name), '')
  for (const name of ['old', 'older']) await utimes(join(folder(), name), 0, 0)
  await textOf('a')
  const names = await readdir(folder())
  expect(names).toHaveLength(2)
  expect(names).toContain('young')
})
