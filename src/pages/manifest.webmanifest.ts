import type { APIRoute } from 'astro'
import { manifest } from '../outputs/manifest.ts'
import { hrefOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => Response.json(manifest(timeline, hrefOf))
