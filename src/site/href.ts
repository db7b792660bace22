/** The site’s own address of a path from the root: under a base, `/about/` is `/base/about/`. For use in pages. */
export const hrefOf = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path

/** The same as a whole address, for what is read elsewhere. For use in pages. */
export const addressOf = (path: string): string => new URL(hrefOf(path), import.meta.env.SITE).href
