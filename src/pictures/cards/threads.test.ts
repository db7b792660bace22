import { expect, test } from 'vitest'
import { timelineOf } from '../../tests/sample.ts'
import { type Card, storyCard } from './card.ts'
import { drawCard } from './draw.ts'
import { drawOneOfMany } from './threads.ts'

const card = storyCard(await timelineOf())

test('of many cards each is the same to the byte, and one that cannot be drawn says why', async () => {
  const alone = await drawCard(card)
  const drawn = await Promise.all(Array.from({ length: 120 }, () => drawOneOfMany(card)))
  for (const png of drawn) expect(Buffer.compare(png, alone)).toBe(0)
  const strange: Card = { ...card, headline: '\u{13000}' }
  await expect(drawOneOfMany(strange)).rejects.toThrow('U+13000')
  expect(Buffer.compare(await drawOneOfMany(card), alone)).toBe(0)
})
