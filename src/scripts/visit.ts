/** What a browser remembers: for each page where the reader stopped, for each event the version that was seen. */
export type Visits = { pages: Map<string, string>; versions: Map<string, number> }

/** What was kept, or nothing where it is no such text. */
export function parseVisits(text: string | null): Visits {
  try {
    const { pages, versions } = JSON.parse(text ?? '') as Record<keyof Visits, Record<string, never>>
    return { pages: new Map(Object.entries(pages)), versions: new Map(Object.entries(versions)) }
  } catch {
    return { pages: new Map(), versions: new Map() }
  }
}

export function formatVisits({ pages, versions }: Visits): string {
  return JSON.stringify({ pages: Object.fromEntries(pages), versions: Object.fromEntries(versions) })
}

/**
 * Which of the events of a page a reader has not seen in their present version. On a first visit to the page: none, for
 * then there is nothing to compare with.
 */
export function compareVisit<Entry extends { id: string; version: number }>(
  { pages, versions }: Visits,
  page: string,
  entries: Entry[],
): { added: Entry[]; changed: Entry[] } {
  const known = entries.filter(() => pages.has(page))
  return {
    added: known.filter(({ id }) => !versions.has(id)),
    changed: known.filter(({ id, version }) => version > (versions.get(id) ?? version)),
  }
}
