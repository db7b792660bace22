/**
 * The names under which a browser keeps something for a reader. `base` is the site’s own path, a slash at both ends:
 * sites under one host share a storage and must not read each other’s.
 */
export const keptUnder = (base: string) => ({
  theme: `${base}theme`,
  keys: `${base}keys`,
  visits: `${base}visits`,
  /** Of the service worker’s caches; the rest of a name is its format. */
  offline: `${base}#`,
})

/** What is kept under a name, or nothing where the browser keeps nothing or does not tell. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a text, or with undefined forgets it. A browser that refuses costs the comfort and nothing else. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // Blocked or full.
  }
}
