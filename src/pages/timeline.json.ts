import type { APIRoute } from 'astro'
import { timelineJson } from '../outputs/timeline-json.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => Response.json(timelineJson(timeline, addressOf))
