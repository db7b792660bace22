import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { eventCard } from '../../../cards/card.ts'
import { pictureOf } from '../../../cards/picture.ts'
import { currentTimeline } from '../../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().events.map((event) => ({ params: { id: event.id }, props: { event } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await pictureOf(eventCard(currentTimeline(), props.event)))
