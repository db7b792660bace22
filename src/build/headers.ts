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

/** How years begin. Those of the fifth millennium are left out: the 404 page has its own rule. */
const YEARS = [...'-012356789']

/**
 * What a host that reads a `_headers` file (Cloudflare Pages, Netlify) is to send. `pages` are the patterns of all pages
 * below `base`, such as `/events/[id]`. Rules that match the same address add up there, and a header that is sent twice
 * is the stricter of both: so no pattern of a page covers a page that may be framed.
 */
export function headersFile(base: string, pages: string[]): string {
  const paths = new Set(pages.flatMap((page) => pathsOf(base, page)))
  return [
    rule(`${base}*`, EVERYWHERE),
    ...[...paths].sort().map((path) => rule(path, path.endsWith('/embed/') ? FRAMED : PAGE)),
  ].join('\n')
}

function pathsOf(base: string, page: string): string[] {
  // A list stands at its folder, and its further pages below.
  const [, list] = /^(\/.+)\/\[\.{3}page\]\/?$/.exec(page) ?? []
  if (list) return [...pathsOf(base, list), ...pathsOf(base, `${list}/[page]`)]
  const path = page.replace(/^\/|\/$/g, '').replaceAll(/\[[^\]]+\]/g, ':id')
  if (path === '' || path === '404') return [base + path]
  // Periods stand at the root, where a name for all of them would be one for /embed/ too. They begin with a year.
  return path === ':id' ? YEARS.map((first) => `${base}${first}*`) : [`${base}${path}/`]
}

function rule(path: string, headers: Record<string, string>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
}
