import { expect, test } from 'vitest'
import { packageOf } from './bundled.ts'

test.for([
  ['/news/node_modules/leven/index.js', '/news/node_modules/leven'],
  ['/news/node_modules/@scope/name/index.js', '/news/node_modules/@scope/name'],
  ['/news/node_modules/a/node_modules/b/index.js', '/news/node_modules/a/node_modules/b'],
  ['C:/news/node_modules/leven/index.js', 'C:/news/node_modules/leven'],
  ['/news/src/scripts/find.ts', undefined],
  ['\0virtual:something', undefined],
] as const)('%s belongs to %s', ([id, folder]) => {
  expect(packageOf(id)).toBe(folder)
})
