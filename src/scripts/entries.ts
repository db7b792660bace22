/** The events of a timeline, in the order of the page. */
export const entries = [...document.querySelectorAll<HTMLElement>('article[data-when]')]

/**
 * Place among the entries of the one that is being read: the one that holds `focused`, as long as it is in view, else
 * the last one that begins above the upper part of the window; -1 before the first.
 */
export function placeOfReading(focused?: Element | null): number {
  const tops = entries.map((entry) => entry.getBoundingClientRect().top)
  const held = focused ? entries.findIndex((entry) => entry.contains(focused)) : -1
  const top = tops[held] ?? -1
  if (top >= 0 && top < innerHeight) return held
  return tops.findLastIndex((one) => one < innerHeight / 4)
}
