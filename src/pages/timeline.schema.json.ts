import type { APIRoute } from 'astro'
import { timelineSchema } from '../outputs/timeline-schema.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = () => Response.json(timelineSchema(addressOf))
