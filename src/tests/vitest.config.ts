import { defineConfig } from 'vitest/config'

// In two zones more than a day apart, whatever depends on the machine's clock or zone gives different days.
const units = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ, index) => ({
  test: {
    name: TZ,
    include: ['src/**/*.test.ts'],
    // Hostile content is much work, and knows no zone: once is enough.
    exclude: ['src/tests/!(zones|readme).test.ts', ...(index > 0 ? ['src/tests/hostile/**'] : [])],
    env: { TZ },
    // A thread cannot have a time zone of its own.
    pool: 'forks' as const,
  },
}))

const site = {
  test: {
    name: 'site',
    include: ['src/tests/!(zones|readme|speed).test.ts'],
    globalSetup: 'src/tests/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}

// After all others: what is timed has the machine for itself.
const speed = {
  test: { ...site.test, name: 'speed', include: ['src/tests/speed.test.ts'], sequence: { groupOrder: 1 } },
}

export default defineConfig({ test: { projects: [...units, site, speed] } })
