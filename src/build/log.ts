import type { AstroLoggerDestination } from 'astro'
import node from 'astro/logger/node'

/** Errors that Astro has reported, with the traces of its own code, while a build was being made. */
export const held: string[] = []

/**
 * Of Astro’s log the warnings. Whoever builds says what errors mean, and shows them where that is wanted; a line for each
 * page is more than anybody reads.
 */
export default function log(): AstroLoggerDestination {
  const shown = node()
  return {
    ...shown,
    write: (event) => {
      if (event.level === 'error') held.push(event.message)
      if (event.level === 'warn' && !isEmptyCollection(event.message)) shown.write(event)
    },
  }
}

/** A story may well have no places, or no differences. */
const isEmptyCollection = (message: string) =>
  /^The collection "\w+" does not exist or is empty/.test(message)
