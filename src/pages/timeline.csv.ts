import type { APIRoute } from 'astro'
import { timelineCsv } from '../outputs/timeline-csv.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => new Response(timelineCsv(timeline, addressOf))
