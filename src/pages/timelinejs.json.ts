import type { APIRoute } from 'astro'
import { timelineJs } from '../outputs/timelinejs.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => Response.json(timelineJs(timeline, addressOf))
