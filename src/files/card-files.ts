import { type Card, differenceCard, eventCard, storyCard } from '../pictures/cards/card.ts'
import { pictureOf } from '../pictures/cards/picture.ts'
import { keyOf } from '../keys/key.ts'
import type { Timeline } from '../timeline/types.ts'
import type { SiteFile } from './file.ts'

/** The pictures for links: of the story, of each event and of each difference. */
export function cardFiles(timeline: Timeline): SiteFile[] {
  const card = (path: string, of: () => Card): SiteFile => ({
    path: `${path}card.png`,
    make: () => pictureOf(of()),
    key: () => keyOf(timeline, of()),
  })
  return [
    card('/', () => storyCard(timeline)),
    ...timeline.events.map((event) => card(`/events/${event.id}/`, () => eventCard(timeline, event))),
    ...timeline.differences.map((difference) =>
      card(`/differences/${difference.id}/`, () => differenceCard(timeline, difference)),
    ),
  ]
}
