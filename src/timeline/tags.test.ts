import fc from 'fast-check'
import { expect, test } from 'vitest'
import { event, timelineOf } from '../tests/sample.ts'
import { tagSlug } from '../urls/addresses.ts'
import { tagsOf } from './tags.ts'

test.for([
  ['election', 'election'],
  ['Vote buying', 'vote-buying'],
  ['vote-buying!', 'vote-buying'],
  ['Шайлоо укугу', 'шайлоо-укугу'],
  ['حقوق، الإنسان', 'حقوق-الإنسان'],
  ['हिन्दी', 'हिन्दी'],
  ['../../etc', 'etc'],
  ['a/b?c#d&e="f"', 'a-b-c-d-e-f'],
  ['C++', 'c'],
  ['++', '2b-2b'],
  ['🇰🇬', '1f1f0-1f1ec'],
])('the tag “%s” has the address %s', ([tag, slug]) => {
  expect(tagSlug(tag ?? '')).toBe(slug)
})

test('an address has letters, digits and hyphens alone, and is the address of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (tag) => {
      const slug = tagSlug(tag)
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
      expect(tagSlug(slug)).toBe(slug)
    }),
  )
})

test('tags that would share an address are one subject, which says all the ways in which it is written', async () => {
  const { events } = await timelineOf({
    'events/only.md': event({ tags: '[vote buying, history]' }),
    'events/second.md': event({ tags: '[Vote-buying, vote buying]' }),
    'events/third.md': event({ tags: '[Vote-buying, Vote-Buying]' }),
    'events/fourth.md': event({ tags: '[Vote-buying]' }),
  })
  const [subject, history] = tagsOf(events).sort((a, b) => b.id.localeCompare(a.id))
  expect(subject?.names).toEqual(['Vote-buying', 'vote buying', 'Vote-Buying'])
  expect(subject?.events).toHaveLength(4)
  expect(history?.events).toHaveLength(1)
})
