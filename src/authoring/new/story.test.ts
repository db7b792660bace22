import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { loadSample } from '../../tests/sample.ts'
import { accents } from './accents.ts'
import type { Given } from './field.ts'
import { storyFields, storyFiles, wrongInStory } from './story.ts'
import { runs } from '../../tests/random.ts'

vi.setConfig({ testTimeout: 120_000 })

const now = Date.parse('2001-05-20T20:00Z')
// Only the new files: those of the sample are taken away.
const none = { 'events/only.md': undefined, 'sources/herald.yaml': undefined }
const filesOf = (given: Given) => ({
  ...none,
  ...Object.fromEntries(storyFiles(given, now).map(({ path, text }) => [path, text])),
})

test('a new story can be published as it is, and shows what a story can have', async () => {
  const { timeline, issues } = await loadSample(filesOf({}))
  expect(issues).toBeUndefined()
  expect(new Set(timeline?.events.map(({ kind }) => kind))).toEqual(
    new Set(['background', 'story', 'to-come']),
  )
  for (const part of ['sources', 'people', 'places', 'differences'] as const)
    expect(timeline?.[part].length, part).toBeGreaterThan(0)
  const { timeline: whole } = await loadSample(filesOf({}), '/', true)
  expect(whole?.events.filter(({ draft }) => draft)).toHaveLength(1)
})

test('what is said of a new story stands in it, and its days are those of its zone', async () => {
  const given = {
    title: ['قصة: "فيضان"'],
    language: ['ar'],
    zone: ['Pacific/Kiritimati'],
    where: ['تل الغيم'],
    publisher: ['#1'],
    accent: ['green'],
  }
  expect(Object.keys(given).toSorted()).toEqual(storyFields.map(({ name }) => name).toSorted())
  const { timeline } = await loadSample(filesOf(given))
  expect(timeline?.story).toMatchObject({
    title: 'قصة: "فيضان"',
    language: 'ar',
    zone: 'Pacific/Kiritimati',
    covers: { where: 'تل الغيم' },
    publisher: { name: '#1' },
    accent: accents.green,
    published: { edtf: '2001-05-21' },
  })
})

test.for(Object.keys(accents))('links in %s can be read', async (accent) => {
  expect((await loadSample(filesOf({ accent: [accent] }))).issues).toBeUndefined()
})

test.for([
  ['title', ''],
  ['title', 'x'.repeat(141)],
  ['language', 'Klingon'],
  ['zone', 'Mars'],
  ['where', ' '],
  ['publisher', '\u200b'],
  ['accent', 'mauve'],
] as const)('%s “%s” is told at once', ([name, value]) => {
  expect(wrongInStory({ [name]: [value] })).toEqual([expect.stringMatching(/^(?:“|There is no)/)])
})

test('no answer makes a story with a mistake', async () => {
  const answer = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '"a"',
      'a: b',
      '# c',
      '- d',
      '---',
      '{}',
      '\n',
      '&a',
      '!b',
      '*c',
      '../x',
      '🎉',
      '\u202e',
      'null',
      'قصة',
    ),
  )
  const fields = fc.record({ title: answer, where: answer, publisher: answer })
  await fc.assert(
    fc.asyncProperty(fields, async (all) => {
      const given = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]]))
      if (wrongInStory(given).length > 0) return
      const { issues = [] } = await loadSample(filesOf(given))
      expect(issues).toEqual([])
    }),
    { numRuns: runs(100) },
  )
})
