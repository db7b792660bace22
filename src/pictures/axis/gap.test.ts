import { expect, test } from 'vitest'
import { startReading } from '../../time/calendar.ts'
import { anchorOf, precisionOf } from '../../time/date.ts'
import { dateOf } from '../../time/arbitrary.ts'
import { gapOf } from './gap.ts'

const edge = (text: string) => {
  const date = dateOf(text, 'UTC')
  return { reading: startReading(anchorOf(date)), precision: precisionOf(date) }
}

test.for([
  ['1991', '2005', '14 year'],
  ['2005', '2010-04', '5 year'],
  ['2005', '2020-10-04', '15 year'],
  ['-0043', '0014', '57 year'],
  ['2010-04', '2020-10-04', '10 year'],
  ['2010-04', '2010-11', '7 month'],
  ['2019-12', '2020-01-20', '1 month'],
  ['2019-10-05', '2020-10-04', '11 month'],
  ['2019-10-05', '2020-10-05', '1 year'],
  ['2020-01-31', '2020-03-01', '30 day'],
  ['2020-10-05', '2020-10-20', '15 day'],
  ['2020-10-05', '2020-10-06T18:00Z', '1 day'],
  ['2020-10-05T18:00Z', '2020-10-08T06:00Z', '3 day'],
  ['2020-10-05T18:00Z', '2020-10-06T06:30Z', '12 hour'],
  ['2020-10-05T18:00Z', '2020-10-05T18:45Z', '45 minute'],
])('from %s to %s it is %s, and no more is said than is known', ([earlier = '', later = '', expected]) => {
  const { value, unit } = gapOf(edge(earlier), edge(later))
  expect(`${value} ${unit}`).toBe(expected)
})
