import type { APIRoute, GetStaticPaths } from 'astro'
import { type Card, differenceCard, eventCard, storyCard } from '../../pictures/cards/card.ts'
import { drawAhead, pictureOf } from '../../pictures/cards/picture.ts'
import { getTimeline } from '../../timeline/get-timeline.ts'

// Of all addresses those that begin with a rest come last: pages are made while cards are drawn.
export const getStaticPaths = (async () => {
  const timeline = await getTimeline()
  const cards = [
    { page: undefined, card: storyCard(timeline) },
    ...timeline.events.map((event) => ({ page: `events/${event.id}`, card: eventCard(timeline, event) })),
    ...timeline.differences.map((difference) => ({
      page: `differences/${difference.id}`,
      card: differenceCard(timeline, difference),
    })),
  ]
  if (import.meta.env.PROD) void drawAhead(cards.map(({ card }) => card))
  return cards.map(({ page, card }) => ({ params: { page }, props: { card } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await pictureOf(card))
