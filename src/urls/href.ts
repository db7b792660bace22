/** The site’s own address of a path from the root: under a base, `/about/` is `/base/about/`. For use in pages. */
export const hrefOf = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path

/** The same as a whole address, for what is read elsewhere. For use in pages. */
export const addressOf = (path: string): string => new URL(hrefOf(path), import.meta.env.SITE).href

/** The same in a page that has a path itself: what is on the page is a fragment alone. */
export const hrefFrom = (page: string, path: string): string =>
  path.startsWith(`${page}#`) ? path.slice(page.length) : hrefOf(path)
