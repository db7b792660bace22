import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStamp, stampRequest } from './stamp.ts'

// Made by “openssl ts -reply”, with a certificate of the tests’ own.
const answer = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../tests/fixtures/stamp/record.tsr')),
)
const query = readFileSync(join(import.meta.dirname, '../../tests/fixtures/stamp/record.tsq'))
const text = '{ "herald": {} }\n'

test('a request is to the byte what OpenSSL asks for the same text', () => {
  expect(Buffer.from(stampRequest(text)).toString('hex')).toBe(query.toString('hex'))
})

test('a stamp says when the text was there, and who says so', async () => {
  expect(await readStamp(answer, text)).toEqual({
    at: expect.stringMatching(/^2026-11-28T/) as string,
    by: 'A service of the tests',
  })
})

test('a stamp of another text, or one with a letter changed, is none', async () => {
  expect(await readStamp(answer, `${text} `)).toHaveProperty('wrong')
  // The instant stands in it as text, and what is signed last.
  const instant = Buffer.from(answer).indexOf('20261128')
  expect(instant).toBeGreaterThan(0)
  for (const at of [instant + 3, answer.length - 1]) {
    const changed = answer.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await readStamp(changed, text), `byte ${at}`).toHaveProperty('wrong')
  }
  expect(await readStamp(new Uint8Array(), text)).toHaveProperty('wrong')
  expect(await readStamp(new TextEncoder().encode('<html>'), text)).toHaveProperty('wrong')
})
