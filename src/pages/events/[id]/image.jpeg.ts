import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { jpegOf } from '../../../images/jpeg.ts'
import { currentTimeline } from '../../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().events.flatMap(({ id, image }) => (image ? [{ params: { id }, props: { image } }] : []))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await jpegOf(props.image))
