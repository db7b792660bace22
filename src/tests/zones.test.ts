import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { elsewhere } from './elsewhere.ts'

const HOURS: Record<string, number> = { 'Pacific/Kiritimati': 14, 'Pacific/Pago_Pago': -11 }

test('the tests run in the time zone that their project names', () => {
  expect(new Date('2020-10-05T12:00Z').getTimezoneOffset() / -60).toBe(HOURS[process.env.TZ ?? ''])
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ)
})

test('a program that is put elsewhere finds another order, another year and another umask', () => {
  const program = `
    import { readdirSync } from 'node:fs'
    import { readdir } from 'node:fs/promises'
    console.log(JSON.stringify([readdirSync('src'), await readdir('src'), new Date().getFullYear(), process.umask(), new Date(0).toJSON(), Date.UTC(1970, 0)]))`
  const tell = (env: object) =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }),
    ) as [string[], string[], number, number, string, number]
  const [here, there] = [tell({}), tell(elsewhere)]
  expect(there[0]).toEqual(here[0].toReversed())
  expect(there[1]).toEqual(here[1].toReversed())
  expect(there[2]).toBeGreaterThanOrEqual(here[2] + 9)
  expect(there[3]).toBe(0o077)
  expect(there.slice(4)).toEqual(['1970-01-01T00:00:00.000Z', 0])
})
