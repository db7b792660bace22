import type { AstroLoggerDestination } from 'astro'
import node from 'astro/logger/node'

/** Errors that Astro has reported, with the traces of its own code, while a build was being made. */
export const held: string[] = []

/** Astro’s log, without its errors: whoever builds says what they mean, and shows them where that is wanted. */
export default function log(): AstroLoggerDestination {
  const shown = node()
  return {
    ...shown,
    write: (event) => (event.level === 'error' ? held.push(event.message) : shown.write(event)),
  }
}
