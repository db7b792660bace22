import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { citeFormats } from '../../feeds/cite.ts'
import { eventItem } from '../../feeds/csl.ts'
import { addressOf } from '../../site/href.ts'
import { currentTimeline } from '../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().events.map((event) => ({ params: { id: event.id }, props: { event } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { event } }) =>
  new Response(citeFormats['csl.json'](eventItem(event, currentTimeline(), addressOf)))
