/** The whole address of a path from the root: `/about/` is `https://example.org/base/about/`. */
export type AddressOf = (path: string) => string
