import leven from 'leven'

/** The candidate that `written` most likely meant, or undefined when none is near. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = leven(written.toLowerCase(), candidate.toLowerCase(), { maxDistance: least })
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
