const DEFAULT = 'http://localhost:4321/sourceline/'

/**
 * Where the site will stand, from the one environment variable SITE_URL: a whole address such as
 * `https://owner.github.io/name` or `https://example.org`. If omitted or empty, a local address under a
 * sub-path, so that a local build is laid out like a project page.
 * `site` is the origin without a slash at its end; `base` begins and ends with a slash.
 * Throws an Error with a sentence for the author when the value cannot be used.
 */
export function siteAddress(env: Record<string, string | undefined>): SiteAddress {
  const text = env.SITE_URL?.trim() || DEFAULT
  const url = URL.parse(text)
  if (url === null) throw wrong(text, 'is not a whole address')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw wrong(text, 'is not a web address')
  if (url.username !== '' || url.password !== '') throw wrong(text, 'has a user name or password in it')
  if (url.search !== '' || url.hash !== '') throw wrong(text, 'has something after a "?" or "#"')
  if (url.pathname.includes('//')) throw wrong(text, 'has two slashes in a row in its path')
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` }
}

/** Addresses of paths from the root, where import.meta.env does not say where the site stands. */
export function siteOf(base: string, site?: string): Site {
  const href = (path: string) => base.replace(/\/$/, '') + path
  return { href, address: (path) => new URL(href(path), site).href }
}

function wrong(text: string, what: string): Error {
  return new Error(
    `SITE_URL "${text}" ${what}. Give the address at which the site will stand, such as https://owner.github.io/name or https://example.org, or leave SITE_URL out for a local site.`,
  )
}

export type SiteAddress = { site: string; base: string }

/** Where the site stands: addresses of paths from the root, as its own pages write them, and whole. */
export type Site = { href: (path: string) => string; address: (path: string) => string }
