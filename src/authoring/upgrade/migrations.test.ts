import { expect, test } from 'vitest'
import { migrate } from './migrations.ts'

test('dates that only end are written anew, in front matter and in records, and nothing else is touched', () => {
  const { changed, told, from } = migrate(
    new Map([
      ['story.yaml', 'title: A\ncovers: { when: 2020 }\n'],
      ['events/a.md', '---\ndate: ../2020-10-08 # by then\n---\n\ndate: ../2020-10-08\n'],
      ['events/b.md', "---\ndate: '../2020-10~'\n---\n\nB\n"],
      ['events/c.md', '---\ndate: 2020-10-05/2020-10-06\n---\n\nC\n'],
      ['differences/d.yaml', 'accounts:\n  - as-of: "../2020-10-08T10:30+06:00"\n'],
    ]),
  )
  expect(Object.fromEntries(changed)).toEqual({
    'story.yaml': 'title: A\ncovers: { when: 2020 }\nengine: 2\n',
    'events/a.md': "---\ndate: '[..2020-10-08]' # by then\n---\n\ndate: ../2020-10-08\n",
    'events/b.md': "---\ndate: '[..2020-10~]'\n---\n\nB\n",
    'differences/d.yaml': "accounts:\n  - as-of: '[..2020-10-08T10:30+06:00]'\n",
  })
  expect([from, told.length]).toEqual([1, 1])
})

test('content that is written for this engine stays as it is, and that of a newer one is refused', () => {
  const date = ['events/a.md', '---\ndate: ../2020-10-08\n---\n'] as const
  expect(migrate(new Map([['story.yaml', 'engine: 2\n'], date]))).toEqual({
    changed: new Map(),
    told: [],
    from: 2,
  })
  expect(() => migrate(new Map([['story.yaml', 'engine: 9\n']]))).toThrow(
    'this engine is 2. Take a newer engine: npm run upgrade',
  )
})
