/** A file of the site that is no page. */
export type SiteFile = {
  /** From the root. */
  path: string
  make: () => Content | Promise<Content>
  /** What it is made from: while it is the same, the file is. If omitted, it is made in every build. */
  key?: () => string | undefined
}

export type Content = string | Uint8Array
