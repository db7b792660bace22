import leven from 'leven'

/** Looking through ten thousand candidates takes some milliseconds. */
const mostSearches = 500

/** `nearest` for many words: a word is looked for once, and after a few hundred of them no more. */
export function nearestIn(candidates: Set<string>): (written: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  return (written) => {
    if (!found.has(written) && found.size < mostSearches) found.set(written, nearest(written, candidates))
    return found.get(written)
  }
}

/** The candidate that `written` most likely meant, or undefined when none is near. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let least = Math.ceil(written.length / 3) + 1
  for (const candidate of candidates) {
    const distance = leven(wanted, candidate.toLowerCase(), { maxDistance: least })
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
