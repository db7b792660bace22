import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { served } from '../tests/served.ts'

vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)
const answer = readFileSync(join(import.meta.dirname, '../tests/fixtures/stamp/record.tsr'))

test('a stamp is asked for with the digest alone, checked, and kept', async () => {
  const seen: string[] = []
  const { project, stamp } = await asking('{ "herald": {} }\n', seen)
  expect((await stamp).stdout).toMatch(/was there on 2026-11-28T.*as A service of the tests has signed/)
  expect(readFileSync(join(project, 'content/verified.tsr'))).toEqual(answer)
  expect(seen).toEqual(['POST application/timestamp-query 59'])
})

test('a stamp of another text is not kept', async () => {
  const { project, stamp } = await asking('{}\n', [])
  await expect(stamp).rejects.toThrow('Nothing was written.')
  expect(existsSync(join(project, 'content/verified.tsr'))).toBe(false)
})

async function asking(record: string, seen: string[]) {
  const project = mkdtempSync(join(tmpdir(), 'stamp-'))
  onTestFinished(() => rmSync(project, { recursive: true }))
  mkdirSync(join(project, 'content'))
  writeFileSync(join(project, 'content/verified.json'), record)
  const url = await served((request, response) => {
    let bytes = 0
    request
      .on('data', (part: Buffer) => (bytes += part.length))
      .on('end', () => {
        seen.push(`${request.method} ${request.headers['content-type']} ${bytes}`)
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
      })
  })
  return {
    project,
    stamp: run(process.execPath, [join(import.meta.dirname, 'stamp.ts'), url], { cwd: project }),
  }
}
