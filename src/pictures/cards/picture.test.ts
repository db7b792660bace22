import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'
import { drawAhead, pictureOf } from './picture.ts'

const card: Card = {
  language: 'en',
  direction: 'ltr',
  accent: '#224466',
  marks: ['span'],
  label: '1–2 May',
  headline: 'All trains stop',
  foot: ['The strike', '2 sources'],
}

test('what comes out of the cache is what would be drawn', async () => {
  const [first, again, drawn] = [await pictureOf(card), await pictureOf(card), await drawCard(card)]
  expect(Buffer.compare(first, drawn)).toBe(0)
  expect(Buffer.compare(again, drawn)).toBe(0)
})

test('who draws ahead leaves what cannot be drawn to those who ask for it', async () => {
  const bad = { ...card, headline: '東京' }
  await drawAhead([card, bad])
  await expect(pictureOf(bad)).rejects.toThrow('cannot show “東”')
})
