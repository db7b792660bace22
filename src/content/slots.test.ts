import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idPattern } from '../schemas/fields.ts'
import { slotOf, suggestName } from './slots.ts'

// Any UTF-16 unit, lone surrogates included; fast-check’s own “binary” takes seconds to get ready.
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

test.for([
  ['story.yaml', 'story'],
  ['about.md', 'about'],
  ['events/a.md', 'events'],
  ['events/2001/a.md', 'events'],
  ['sources/a.yaml', 'sources'],
  ['sources/a.yml', undefined],
  ['events/a.yaml', undefined],
  ['events', undefined],
  ['sub/story.yaml', undefined],
  ['constructor/a.yaml', undefined],
  ['__proto__/a.md', undefined],
  ['a.md', undefined],
] as const)('%s belongs to %s', ([path, slot]) => {
  expect(slotOf(path)).toBe(slot)
})

test.for([
  ['events/Ein Fall für drei.md', 'ein-fall-fur-drei.md'],
  ['events/2001_05_01--Night.md', '2001-05-01-night.md'],
  ['events/Министр ушёл.md', 'ministr-ushel.md'],
  ['events/قصة.md', 'qsh.md'],
  ['events/!?.md', 'a-short-name.md'],
  ['events/a.b.md', 'a-b.md'],
])('for %s the name %s is suggested', ([path = '', name]) => {
  expect(suggestName(path)).toBe(name)
})

test('whatever the name, the one suggested is an id', () => {
  fc.assert(
    fc.property(fc.string({ unit }), (name) => {
      expect(suggestName(`events/${name.replaceAll('/', '')}.md`).replace(/\.md$/, '')).toMatch(idPattern)
    }),
  )
})
