import { expect, test } from 'vitest'
import { newsIn, parseLive } from './news.ts'

const live = (events: number, newest: string) => ({ events, newest: newest.split(' ') })

test.for([
  ['nothing has come', live(3, 'c b a'), live(3, 'c b a'), { count: 0 }],
  ['one event has come', live(3, 'c b a'), live(4, 'd c b a'), { count: 1, id: 'd' }],
  [
    'two have come, and there is no room for the oldest',
    live(9, 'c b a'),
    live(11, 'e d c'),
    { count: 2, id: 'e' },
  ],
  ['more have come than can be named', live(9, 'c b a'), live(19, 'm l k'), { count: 10, id: 'm' }],
  ['one was taken away, so that an older one moves up', live(9, 'c b a'), live(8, 'c a z'), { count: 0 }],
  ['one has come that is older than those named', live(9, 'c b a'), live(10, 'c b a'), { count: 1 }],
  ['one has come in the place of another', live(3, 'c b a'), live(3, 'd b a'), { count: 1, id: 'd' }],
] as const)('%s', ([, known, now, news]) => {
  expect(newsIn(known, now)).toEqual(news)
})

test('what is no such text says nothing', () => {
  expect(['', undefined, 'null', '{}', '<html>', '{"events":"1","newest":[]}'].map(parseLive)).toEqual(
    Array(6).fill(undefined),
  )
  expect(parseLive('{"events":1,"newest":["a"]}')).toEqual({ events: 1, newest: ['a'] })
})
