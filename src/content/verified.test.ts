import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Span } from '../markdown/types.ts'
import { passageKey, readVerified, verifiedOn } from './verified.ts'

const directory = mkdtempSync(join(tmpdir(), 'record-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('no record is an empty one', async () => {
  expect(await readVerified(join(directory, 'nothing'))).toEqual({})
})

test.for([
  '',
  '[]',
  'null',
  '{',
  '{ "a": 1 }',
  '{ "a": { "copy": "", "record": "", "passages": { "b": 1 } } }',
  '<<<<<<< HEAD',
])('%s is no record', async (text) => {
  writeFileSync(join(directory, 'verified.json'), text)
  expect(await readVerified(directory)).toBeUndefined()
})

test('a passage is named by its paragraphs and its words', () => {
  const paragraphs = (...spans: Span[]) => ({ kind: 'paragraph' as const, spans })
  expect(passageKey(paragraphs({ from: 2, to: 2 }), 'a')).toBe('¶ 2: a')
  expect(passageKey(paragraphs({ from: 2, to: 3 }, { from: 5, to: 5 }), 'a')).toBe('¶ 2-3, 5: a')
  expect(passageKey({ kind: 'page', label: '12', several: false }, 'a')).toBe('page 12: a')
  expect(passageKey(undefined, 'a')).toBe('a')
})

test('a passage counts only for the source file for which it was recorded', () => {
  const verified = { a: { copy: 'x', record: 'y', passages: { '¶ 1: b': '2001-05-20' } } }
  const locator = { kind: 'paragraph' as const, spans: [{ from: 1, to: 1 }] }
  expect(verifiedOn(verified, { id: 'a', digest: 'y' }, locator, 'b')).toBe('2001-05-20')
  expect(verifiedOn(verified, { id: 'a', digest: 'z' }, locator, 'b')).toBeUndefined()
  expect(verifiedOn(verified, { id: 'constructor', digest: 'y' }, locator, 'b')).toBeUndefined()
  expect(verifiedOn(verified, { id: 'a', digest: 'y' }, undefined, 'toString')).toBeUndefined()
})
