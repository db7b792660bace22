import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkStory, contrast, paper } from './check-story.ts'

const placeOf = () => ({ file: 'content/story.yaml', line: 1, column: 1 })

test.for([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#FF0000', '#ffffff', 4],
] as const)('the contrast of %s and %s is %d', ([one, other, ratio]) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('an accent is held against the paper of its own mode', () => {
  expect(checkStory({ light: '#9a1b1e', dark: '#f2a48c' }, placeOf)).toEqual([])
  const [light, dark] = checkStory({ light: '#f2a48c', dark: '#9a1b1e' }, placeOf)
  expect([light?.wrong, dark?.wrong]).toEqual([
    'The accent colour #f2a48c is hard to read in light mode: its contrast is 2.0:1.',
    'The accent colour #9a1b1e is hard to read in dark mode: its contrast is 2.2:1.',
  ])
})

test('the paper is that of the style sheet', () => {
  const sheet = readFileSync('src/styles/global.css', 'utf8')
  const colours = [...sheet.matchAll(/--paper: (.*);/g)].map(([, colour]) => colour)
  expect(colours).toEqual([paper.light, `light-dark(${paper.light}, ${paper.dark})`])
})
