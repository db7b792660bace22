import { expect, test } from 'vitest'
import { failure } from './failure.ts'

const of = (message: string, more: object = {}) =>
  failure(Object.assign(new Error(message), more), '/home/ada/news')

test.for([
  ['ENOSPC: no space left on device, write', 'There is no room left on the disk.'],
  ['Caused by:\n    No space left on device (os error 28)', 'There is no room left on the disk.'],
  ['EDQUOT: disk quota exceeded, write', 'There is no room left on the disk.'],
  ['Caused by:\n    File too large (os error 27)', 'A file is larger than this system lets a program write.'],
  ["EACCES: permission denied, mkdir '/home/ada/news/dist'", 'dist cannot be read or written.'],
  [
    "EROFS: read-only file system, open '/home/ada/news/.astro/types.d.ts'",
    '.astro/types.d.ts cannot be read or written.',
  ],
  [
    'Failed to write file in /home/ada/news/x.mjs\nCaused by:\n    Permission denied (os error 13)',
    'x.mjs cannot be read or written.',
  ],
  ['EMFILE: too many open files, open', 'More files are open at a time than this system allows.'],
  [
    "Cannot find package 'yaml' imported from /home/ada/news/src/a.ts",
    'Something that the build needs is not installed whole: yaml.',
  ],
  [
    "Can't resolve 'tailwindcss/theme.css' in '/home/ada/news/src'",
    'Something that the build needs is not installed whole: tailwindcss/theme.css.',
  ],
  [
    'Rolldown failed to resolve import "d3-scale" from "/home/ada/news/src/a.ts".',
    'Something that the build needs is not installed whole: d3-scale.',
  ],
  [
    'WOFF conversion failed: WuffErr::GenericError',
    'The pictures for links cannot be drawn: a typeface in node_modules/@fontsource-variable/ is damaged.',
  ],
  [
    'What this project says itself.\nOn two lines.\n    at shown (/home/ada/news/a.ts:1:1)',
    'What this project says itself.\nOn two lines.',
  ],
  ['', 'The build broke off.'],
] as const)('%j', ([message, wrong]) => {
  expect(of(message).wrong).toBe(wrong)
})

test('the reason may lie deeper: in a cause, or in one of several errors', () => {
  const full = new Error('ENOSPC')
  const wrong = 'There is no room left on the disk.'
  expect(of('Build failed', { cause: full }).wrong).toBe(wrong)
  expect(of('Build failed with 1 error', { errors: [of('x'), full] }).wrong).toBe(wrong)
})

test('every failure says what to do', () => {
  expect(of('ENOSPC').fix).toBe('Free some, then build again: npm run build')
  expect(failure('not even an error', '/').fix).toBe('To see where it happened: npm run build -- --verbose')
})
