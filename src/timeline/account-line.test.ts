import { expect, test } from 'vitest'
import { firstWords } from './account-line.ts'

test.each([
  ['Not yet: the president had called for it.', 'Not yet'],
  ['Coups, in a series over 15 years.', 'Coups'],
  ['The seat of government; White House is its nickname.', 'The seat of government'],
  ['Sooronbay', 'Sooronbay'],
  [
    '“I ordered the police (…) not to spill blood”. And more.',
    '“I ordered the police (…) not to spill blood”',
  ],
  [
    'His order, he said, was “not to open fire or spill blood, so as not to endanger anybody”.',
    'His order, he said, was “not to open fire or spill blood …”',
  ],
])('of %j the first clause stands in the row of a difference, in twelve words at most', (text, line) => {
  expect(firstWords(text)).toBe(line)
})
