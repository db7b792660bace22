import type { TimelineEvent } from '../timeline/types.ts'
import { facetNames, valuesOf, type Facet } from '../timeline/facets.ts'

/**
 * The rules by which choices leave out events without a script. An event has a custom property for each facet, which
 * is empty or, while something else is chosen there, invalid; one that is invalid makes the whole invalid, and then
 * nothing is displayed. So an event meets the rules of its own values alone, and changes in the list cost none of
 * them. Values are ids and slugs, in which nothing needs to be escaped.
 */
export function filterCss(facets: Facet[]): string {
  const names = facets.map(({ name }) => name)
  const rules = facets.flatMap(({ name, values }) => [
    `${chosen(name, ':not([value=""])')} li{--${name}:initial}`,
    ...values.map(({ id }) => `${chosen(name, `[value="${id}"]`)} .${classOf(name, id)}{--${name}: }`),
  ])
  return [
    `.find li{${names.map((name) => `--${name}: ;`).join('')}--whole:${names.map((name) => `var(--${name})`).join(' ')} list-item}`,
    '.find li:not([hidden]){display:var(--whole,none)}',
    ...rules,
  ].join('')
}

/** The values of an event as the rules expect them. */
export function filterClasses(event: TimelineEvent): string {
  const values = valuesOf(event)
  return facetNames.flatMap((name) => values[name].map((id) => classOf(name, id))).join(' ')
}

const chosen = (name: string, option: string) => `search:has([name=${name}] option${option}:checked)~ol`
const classOf = (name: string, id: string) => `${name}-${id}`
