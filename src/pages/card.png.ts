import type { APIRoute } from 'astro'
import { storyCard } from '../cards/card.ts'
import { pictureOf } from '../cards/picture.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET: APIRoute = async () => new Response(await pictureOf(storyCard(currentTimeline())))
