import type { APIRoute, GetStaticPaths } from 'astro'
import { eventCard } from '../../../pictures/cards/card.ts'
import { pictureOf } from '../../../pictures/cards/picture.ts'
import { getTimeline } from '../../../timeline/get-timeline.ts'
import type { TimelineEvent } from '../../../timeline/types.ts'

export const getStaticPaths = (async () =>
  (await getTimeline()).events.map((event) => ({
    params: { id: event.id },
    props: { event },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ event: TimelineEvent }> = async ({ props: { event }, locals: { timeline } }) =>
  new Response(await pictureOf(eventCard(timeline, event)))
