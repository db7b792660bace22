import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { builtFiles } from './pages.ts'

test('nothing that is published speaks of the machine that built it', () => {
  const paths = [resolve('.'), `${homedir()}/`, `${tmpdir()}/`, 'file://'].filter((path) => path.length > 2)
  const speaks = builtFiles().flatMap((file) => {
    const text = readFileSync(join('dist', file), 'latin1')
    return paths.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`)
  })
  expect(speaks).toEqual([])
})

test('no source map is published', () => {
  expect(builtFiles().filter((file) => file.endsWith('.map'))).toEqual([])
})
