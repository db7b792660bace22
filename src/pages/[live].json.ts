import type { APIRoute } from 'astro'
import { liveOf } from '../outputs/live.ts'
import { getTimeline } from '../timeline/get-timeline.ts'

/** Only while the story goes on. */
export async function getStaticPaths() {
  const { story } = await getTimeline()
  return story.live ? [{ params: { live: 'live' } }] : []
}

export const GET: APIRoute = ({ locals: { timeline } }) => Response.json(liveOf(timeline))
