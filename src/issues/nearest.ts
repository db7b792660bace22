import leven from 'leven'

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
