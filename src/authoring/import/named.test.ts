import { expect, test } from 'vitest'
import { readNamed } from './named.ts'

test.for([
  ['Memoirs, p. 12', { title: 'Memoirs', place: 'p. 12' }],
  ['Ada, Memoirs, pp. 12-13.', { title: 'Ada, Memoirs', place: 'pp. 12-13' }],
  ['Воспоминания, с. 12', { title: 'Воспоминания', place: 'p. 12' }],
  ['Memoirs, 1998', { title: 'Memoirs, 1998' }],
  ['Interview with Ada', { title: 'Interview with Ada' }],
  ['n/a', undefined],
  ['–', undefined],
] as const)('“%s” names a document as %j', ([text, named]) => {
  expect(readNamed(text)).toEqual(named)
})
