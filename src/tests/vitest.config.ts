import { defineConfig } from 'vitest/config'

// In two zones more than a day apart, whatever depends on the machine's clock or zone gives different days.
const units = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ) => ({
  test: {
    name: TZ,
    include: ['src/**/*.test.ts'],
    exclude: ['src/tests/!(zones|readme).test.ts'],
    env: { TZ },
    // A thread cannot have a time zone of its own.
    pool: 'forks' as const,
  },
}))

const site = {
  test: {
    name: 'site',
    include: ['src/tests/!(zones|readme).test.ts'],
    globalSetup: 'src/tests/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}

export default defineConfig({ test: { projects: [...units, site] } })
