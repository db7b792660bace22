import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { eventEmbed, oembedOf } from '../../../feeds/embed.ts'
import { addressOf } from '../../../site/href.ts'
import { currentTimeline } from '../../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().events.map((event) => ({ params: { id: event.id }, props: { event } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(oembedOf(eventEmbed(props.event), currentTimeline(), addressOf))
