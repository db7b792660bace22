import type { APIRoute, GetStaticPaths } from 'astro'
import { differenceCard } from '../../../pictures/cards/card.ts'
import { pictureOf } from '../../../pictures/cards/picture.ts'
import { getTimeline } from '../../../timeline/get-timeline.ts'
import type { Difference } from '../../../timeline/types.ts'

export const getStaticPaths = (async () =>
  (await getTimeline()).differences.map((difference) => ({
    params: { id: difference.id },
    props: { difference },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ difference: Difference }> = async ({
  props: { difference },
  locals: { timeline },
}) => new Response(await pictureOf(differenceCard(timeline, difference)))
