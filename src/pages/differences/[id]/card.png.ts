import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { differenceCard } from '../../../cards/card.ts'
import { pictureOf } from '../../../cards/picture.ts'
import { currentTimeline } from '../../../timeline/current.ts'

export const getStaticPaths = () =>
  currentTimeline().differences.map((difference) => ({
    params: { id: difference.id },
    props: { difference },
  }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await pictureOf(differenceCard(currentTimeline(), props.difference)))
