import type { APIRoute, GetStaticPaths } from 'astro'
import { eventEmbed, oembedOf } from '../../../outputs/embed.ts'
import { getTimeline } from '../../../timeline/get-timeline.ts'
import type { TimelineEvent } from '../../../timeline/types.ts'
import { addressOf } from '../../../urls/href.ts'

export const getStaticPaths = (async () =>
  (await getTimeline()).events.map((event) => ({
    params: { id: event.id },
    props: { event },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ event: TimelineEvent }> = ({ props: { event }, locals: { timeline } }) =>
  new Response(oembedOf(eventEmbed(event), timeline, addressOf))
