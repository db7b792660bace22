import { defineMiddleware } from 'astro:middleware'
import { withPolicy } from './layouts/policy.ts'
import { getTimeline } from './timeline/get-timeline.ts'

/** Gives every page and component the timeline as `Astro.locals.timeline`, and every built page its policy. */
export const onRequest = defineMiddleware(async ({ locals, routePattern }, next) => {
  locals.timeline = await getTimeline()
  const response = await next()
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (import.meta.env.DEV || !isPage) return response
  const html = withPolicy(await response.text(), { framed: routePattern.endsWith('/embed') })
  return new Response(html, response)
})
