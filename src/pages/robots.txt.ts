import type { APIRoute } from 'astro'
import { addressOf } from '../urls/href.ts'

// Crawlers read it at the root of a host alone; under a path it still tells people where the sitemap is.
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf('/sitemap.xml')}\n`)
