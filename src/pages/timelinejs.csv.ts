import type { APIRoute } from 'astro'
import { timelineJsCsv } from '../outputs/timelinejs.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => new Response(timelineJsCsv(timeline, addressOf))
