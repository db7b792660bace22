import type { MiddlewareHandler } from 'astro'
import { withPolicy } from './policy.ts'
import { withUsedStyles } from './styles.ts'

/** Gives each page the styles that it uses, and its policy, as it is built. */
export const onRequest: MiddlewareHandler = async ({ routePattern }, next) => {
  const response = await next()
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response
  const framed = routePattern.endsWith('/embed')
  return new Response(withPolicy(withUsedStyles(await response.text()), { framed }), response)
}
