import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { citeFormats } from '../../feeds/cite.ts'
import { sourceItem } from '../../feeds/csl.ts'
import { currentTimeline } from '../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().sources.map((source) => ({ params: { id: source.id }, props: { source } }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { source } }) =>
  new Response(citeFormats.ris(sourceItem(source, currentTimeline())))
