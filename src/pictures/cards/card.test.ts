import { expect, test } from 'vitest'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { altOf, differenceCard, eventCard, storyCard } from './card.ts'

const { timeline } = await loadTimeline({ directory: 'content/', base: '/' })
if (!timeline) throw new Error('The content has mistakes: see npm run check.')
const { events, differences, story, format } = timeline

test('an event’s card says its headline, its date, its label, the story, and how many sources it has', () => {
  for (const event of events) {
    const card = eventCard(timeline, event)
    expect(card.headline).toBe(event.title)
    expect(card.label.toLowerCase()).toBe(
      [format.date(event.date).text, event.label].filter(Boolean).join(', ').toLowerCase(),
    )
    expect(card.foot[0]).toBe(story.title)
    expect(card.foot[1]).toContain(`${event.sources.length} `)
  }
})

test('the card of a difference says the question and how many accounts there are, and no account', () => {
  for (const difference of differences) {
    const said = altOf(differenceCard(timeline, difference))
    expect(said).toContain(difference.question)
    expect(said).toContain(`${difference.accounts.length} `)
    for (const { statement, by } of difference.accounts) {
      expect(said).not.toContain(statement.text)
      expect(said).not.toContain(by)
    }
  }
})

test('the story’s card says what the story covers', () => {
  expect(storyCard(timeline)).toMatchObject({ headline: story.title, language: story.language })
  expect(altOf(storyCard(timeline))).toContain(story.covers.where)
})

test.for([
  ['2020-10-05', 'dot'],
  ['2020-10-05~', 'ring'],
  ['2020-10-05?', 'ring'],
  ['2020-10', 'ring'],
  ['2020', 'quiet-ring'],
  ['2020-10-05/2020-10-06', 'span'],
  ['[..2020-10-05]', 'until'],
  ['2020-10-05/..', 'since'],
] as const)('the mark of %s is a %s', ([edtf, mark]) => {
  const date = parseDate(edtf, story.zone)
  const [event] = events
  if (isProblem(date) || !event) throw new Error(edtf)
  expect(eventCard(timeline, { ...event, kind: 'story', date }).marks).toEqual([mark])
})
