const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Access-Control-Allow-Origin': '*',
}
const PAGE = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const FRAMED = {
  'Content-Security-Policy': 'frame-ancestors *',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/**
 * What a host that reads a `_headers` file (Cloudflare Pages, Netlify) is to send. `pages` are the patterns of all pages
 * below `base`, such as `/events/[id]`. Rules that match the same address add up there, and a header that is sent twice
 * is the stricter of both: so no pattern of a page covers a page that may be framed.
 */
export function headersFile(base: string, pages: string[]): string {
  const paths = new Set(pages.map((page) => pathOf(base, page)))
  return [
    rule(`${base}*`, EVERYWHERE),
    ...[...paths].sort().map((path) => rule(path, path.endsWith('/embed/') ? FRAMED : PAGE)),
  ].join('\n')
}

function pathOf(base: string, page: string): string {
  const path = page.replace(/^\/|\/$/g, '').replaceAll(/\[[^\]]+\]/g, ':id')
  return path === '' || path === '404' ? base + path : `${base}${path}/`
}

function rule(path: string, headers: Record<string, string>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
}
