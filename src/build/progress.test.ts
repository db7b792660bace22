import { expect, test } from 'vitest'
import { progressOn } from './progress.ts'

test('in a log each work is one line, said when it is done', () => {
  const { said, stream } = paper(false)
  const pages = progressOn(stream)('Pages', 1200)
  for (let n = 0; n < 1200; n++) pages.add()
  expect(said()).toBe('')
  pages.end()
  expect(said()).toBe('Pages  1,200\n')
})

test('at a terminal a line counts up, not more than ten times in a second', () => {
  const { said, stream } = paper(true)
  const pages = progressOn(stream)('Pages', 1200)
  const begun = performance.now()
  for (let n = 0; n < 1200; n++) pages.add()
  const times = (performance.now() - begun) / 100 + 1
  expect(said()).toContain('Pages  1 of 1,200')
  expect(said().split(' of ').length - 1).toBeLessThanOrEqual(times)
  pages.end()
  expect(said()).toMatch(/Pages {2}1,200\n/)
})

function paper(isTTY: boolean) {
  const pieces: string[] = []
  const write = (text: string) => pieces.push(text) > 0
  return { said: () => pieces.join(''), stream: { write, isTTY } as never }
}
