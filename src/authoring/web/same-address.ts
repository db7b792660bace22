/** What tells advertisers where a reader came from, and servers nothing. */
const tracking = /^(?:utm_\w+|fbclid|gclid)$/

/**
 * Whether two addresses are of one document as far as one can tell without asking: `http:` and `https:`, `www.`, default
 * ports, a slash at the end, a place within the page and marks of advertisers make no difference.
 */
export function isSameAddress(one: string, other: string): boolean {
  const a = essential(one)
  return a !== undefined && a === essential(other)
}

/** Whether an address is that of a whole site, such as `https://example.org/en/`, and not of a document on it. */
export function isFrontPage(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    /^\/(?:[a-z]{2}\/?|(?:[a-z]{2}\/)?(?:index|home)(?:\.\w+)?\/?)?$/i.test(parsed.pathname)
  )
}

function essential(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (!parsed) return undefined
  const host = parsed.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '')
  const path = decoded(parsed.pathname).replace(/\/(?:index\.\w+)?$/, '')
  const query = [...parsed.searchParams].filter(([name]) => !tracking.test(name))
  return `${host}${path}?${new URLSearchParams(query).toString()}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Of which document the address of a copy says that it is one: archives put its address behind the instant. */
export const copiedFrom = (copy: string): string | undefined =>
  /\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.*)$/.exec(copy)?.[1]
