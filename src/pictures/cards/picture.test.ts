import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'
import { pictureOf } from './picture.ts'

test('what comes out of the cache is what would be drawn', async () => {
  const card: Card = {
    language: 'en',
    direction: 'ltr',
    accent: '#224466',
    marks: ['span'],
    label: '1–2 May',
    headline: 'All trains stop',
    foot: ['The strike', '2 sources'],
  }
  const [first, again, drawn] = [await pictureOf(card), await pictureOf(card), await drawCard(card)]
  expect(Buffer.compare(first, drawn)).toBe(0)
  expect(Buffer.compare(again, drawn)).toBe(0)
})
