import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

test('what was made of an object is made once, even where that is nothing; of another it is made anew', () => {
  const asked: object[] = []
  const make = onceFor((of: object) => void asked.push(of))
  const [one, other] = [{}, {}]
  for (const of of [one, one, other, one, other]) expect(make(of)).toBe(undefined)
  expect(asked).toEqual([one, other])
})
