import { expect, test } from 'vitest'
import { type Pixels, pixelsOf } from '../../tests/pixels.ts'
import type { Card } from './card.ts'
import { LINE, PAPER } from './colours.ts'
import { drawCard } from './draw.ts'
import { SIZE } from './size.ts'

// Some apps round or cut the corners of pictures.
const MARGIN = 40
// Of the line between headline and foot.
const RULE = 516

const plain: Card = {
  language: 'en',
  direction: 'ltr',
  accent: '#9a1b1e',
  marks: ['dot'],
  label: '5 October 2020, at night',
  headline: 'The commission annuls the result',
  foot: ['A story of one night', '3 sources'],
}
const sentence =
  'Workers of the northern railway stop all trains for one day and demand what they were promised '
const words = sentence.repeat(3)

const cards: Record<string, Card> = {
  'a plain one': plain,
  'a headline of one word': { ...plain, headline: 'Peace' },
  'a headline of 140 letters': { ...plain, headline: words.slice(0, 140) },
  'a headline of 140 wide letters': { ...plain, headline: 'MW '.repeat(47).slice(0, 140) },
  'a word that is longer than a line': { ...plain, headline: 'Bewerkstelligung'.repeat(8) },
  'a date that takes two lines': { ...plain, label: words.slice(0, 100), headline: words.slice(0, 140) },
  'the name of a long story': { ...plain, foot: [words, '12 sources'] },
  'Kyrgyz, 140 letters': {
    ...plain,
    language: 'ky',
    headline:
      'Өлкөдө үч күн бою нааразылык болду, шайлоонун жыйынтыгы жокко чыгарылды, Жогорку Кеңеш жаңы өкмөт түзөт'.padEnd(
        140,
        ' ңүө',
      ),
  },
  Arabic: {
    ...plain,
    language: 'ar',
    direction: 'rtl',
    label: 'ليلة 5–6 أكتوبر 2020',
    headline: 'المحتجون يقتحمون البيت الأبيض في العاصمة ليلة الخامس من أكتوبر ويطالبون بإلغاء النتائج',
    foot: ['قصة ليلة واحدة', '3 مصادر'],
  },
  'Greek and Vietnamese': { ...plain, headline: 'Η βουλή διαλύθηκε · Quốc hội giải tán' },
  'accents above capitals': { ...plain, headline: 'ÅÂǞẤỖ Ḗ Ș Ķ Ģ' },
  'every mark': { ...plain, marks: ['dot', 'ring', 'quiet-ring', 'open-ring', 'span', 'until', 'since'] },
}

test.for(Object.entries(cards))('%s: right in size and weight, and nothing cut off', async ([, card]) => {
  const bytes = await drawCard(card)
  const picture = await pixelsOf(bytes)
  expect(picture).toMatchObject(SIZE)
  expect(bytes.length).toBeLessThanOrEqual(40_000)

  const { width, height } = SIZE
  const isMargin = (x: number, y: number) =>
    x < MARGIN || y < MARGIN || x >= width - MARGIN || y >= height - MARGIN
  expect(inkIn(picture, isMargin)).toBe(0)
  expect(inkIn(picture, (x, y) => !isMargin(x, y))).toBeGreaterThan(4_000)
  expect(inkIn(picture, (x, y) => x >= 144 && x < 1056 && y >= RULE - 6 && y < RULE + 8)).toBe(0)
})

test('the same card is the same picture to the byte, whatever was drawn before', async () => {
  const first = await drawCard(plain)
  for (const card of Object.values(cards)) await drawCard(card)
  const [again, ...rest] = await Promise.all([plain, plain, plain].map(drawCard))
  for (const other of [again, ...rest]) expect(Buffer.compare(first, other ?? first)).toBe(0)
})

test.for([
  ['Кеңеш', 'Кенеш'],
  ['үч күн', 'уч кун'],
  ['өлкө', 'олко'],
  ['Łódź', 'Lodz'],
  ['أكتوبر', 'اكتوبر'],
])('%s is not drawn as %s', async ([right = '', wrong = '']) => {
  const [one, other] = await Promise.all([right, wrong].map((headline) => drawCard({ ...plain, headline })))
  expect(one).not.toEqual(other)
})

test('an emoji is left out rather than drawn as an empty box', async () => {
  const [with_, without] = await Promise.all(
    ['Fire 🔥 in town → now', 'Fire in town now'].map((headline) => drawCard({ ...plain, headline })),
  )
  expect(with_).toEqual(without)
})

test('a letter that no typeface has is refused with what to do about it', async () => {
  await expect(drawCard({ ...plain, headline: '東京' })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The picture for links cannot show “東” (U+6771) in “東京”: none of its typefaces has this letter. Add one that has to src/words/typefaces.ts.]`,
  )
})

/** How many pixels of a part of the picture are neither paper nor the rail and rule, which may reach its edge. */
function inkIn({ data, width }: Pixels, isPart: (x: number, y: number) => boolean): number {
  const free = [PAPER, LINE].map((colour) => Number.parseInt(colour.slice(1), 16))
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const pixel = at / 4
    if (isPart(pixel % width, Math.floor(pixel / width)) && !free.includes(data.readUIntBE(at, 3))) count++
  }
  return count
}
