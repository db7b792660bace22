import { expect, test } from 'vitest'

const HOURS: Record<string, number> = { 'Pacific/Kiritimati': 14, 'Pacific/Pago_Pago': -11 }

test('the tests run in the time zone that their project names', () => {
  expect(new Date('2020-10-05T12:00Z').getTimezoneOffset() / -60).toBe(HOURS[process.env.TZ ?? ''])
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ)
})
