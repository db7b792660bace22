import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { cached, prune } from './cache.ts'

const folder = await mkdtemp(join(tmpdir(), 'cards-'))
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => rm(folder, { recursive: true, force: true }))

let made = 0
const make = (text: string) => async () => {
  made++
  return new Uint8Array(Buffer.from(text))
}
const textOf = async (key: string, text = key) =>
  Buffer.from(await cached(folder, key, make(text))).toString()
const only = async () => join(folder, (await readdir(folder))[0] ?? '')

test('what was made once is not made again', async () => {
  await textOf('a')
  const before = made
  expect(await textOf('a')).toBe('a')
  expect(made).toBe(before)
})

test('another key is another thing', async () => {
  await textOf('a')
  expect(await textOf('b')).toBe('b')
})

test.for([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['shorter than its seal', (bytes: Buffer) => bytes.subarray(0, 10)],
  ['damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')])],
  ['longer than it was', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ['of another kind', () => Buffer.from('<!doctype html>'.repeat(9))],
] as const)('a file that is %s is made anew and mended', async ([, spoil]) => {
  expect(await textOf('a')).toBe('a')
  await writeFile(await only(), spoil(await readFile(await only())))
  const before = made
  expect(await textOf('a')).toBe('a')
  expect(await textOf('a')).toBe('a')
  expect(made).toBe(before + 1)
})

test('a good file under the name of another is noticed', async () => {
  await textOf('a')
  const bytes = await readFile(await only())
  await rm(folder, { recursive: true })
  await textOf('b')
  await writeFile(await only(), bytes)
  expect(await textOf('b')).toBe('b')
})

test('many at once leave one whole file', async () => {
  await Promise.all(Array.from({ length: 20 }, () => textOf('a')))
  expect(await readdir(folder)).toHaveLength(1)
})

test('a folder in the place of a file is removed for it', async () => {
  await textOf('a')
  const file = await only()
  await rm(file)
  await mkdir(join(file, 'deep'), { recursive: true })
  expect(await textOf('a')).toBe('a')
  const before = made
  expect(await textOf('a')).toBe('a')
  expect(made).toBe(before)
  expect(await readdir(folder)).toHaveLength(1)
})

test('an old folder that is in the way is removed as well', async () => {
  await mkdir(join(folder, 'old/deep'), { recursive: true })
  await utimes(join(folder, 'old'), 0, 0)
  await prune(folder, 90)
  expect(await readdir(folder)).toEqual([])
})

test('a folder that cannot be written costs no more than the time', async () => {
  await writeFile(folder, 'in the way')
  expect(await textOf('a')).toBe('a')
  await prune(folder, 1)
})

test('what is old is removed', async () => {
  await textOf('a')
  await utimes(await only(), 0, 0)
  await textOf('b')
  await prune(folder, 90)
  expect(await readdir(folder)).toHaveLength(1)
})
