import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEMORY } from './bench/workshop.ts'
import { run } from './build.ts'

const left = () =>
  (existsSync(MEMORY) ? readdirSync(MEMORY) : []).filter((name) => name.startsWith('sourceline-'))

test('the benchmark says what each build took, and leaves nothing behind', async () => {
  const before = left()
  const asked = ['--events', '3', '--rounds', '1', '--sites', 'bare,text']
  const { code, output } = await run(process.execPath, ['src/tests/bench/command.ts', ...asked], {}).ended
  expect(output).toMatch(/^bare +cold +\d+\.\d\d +1\.00 +\d/m)
  expect(output).toMatch(/^text +changed +\d+\.\d\d +\d+\.\d\d/m)
  expect(code).toBe(0)
  expect(left()).toEqual(before)
})
