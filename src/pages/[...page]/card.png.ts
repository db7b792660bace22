import type { APIRoute, GetStaticPaths } from 'astro'
import { type Card, differenceCard, eventCard, storyCard } from '../../pictures/cards/card.ts'
import { drawAhead, pictureOf } from '../../pictures/cards/picture.ts'
import { getTimeline } from '../../timeline/get-timeline.ts'
import { entryPath } from '../../urls/addresses.ts'

// Of all addresses those that begin with a rest come last: pages are made while cards are drawn.
export const getStaticPaths = (async () => {
  const timeline = await getTimeline()
  const cards: [path: string, Card][] = [
    ['/', storyCard(timeline)],
    ...timeline.events.map((event): [string, Card] => [
      entryPath('events', event.id),
      eventCard(timeline, event),
    ]),
    ...timeline.differences.map((difference): [string, Card] => [
      entryPath('differences', difference.id),
      differenceCard(timeline, difference),
    ]),
  ]
  if (import.meta.env.PROD) void drawAhead(cards.map(([, card]) => card))
  return cards.map(([path, card]) => ({ params: { page: path.slice(1, -1) || undefined }, props: { card } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await pictureOf(card))
