import { yamlOf, type YamlValue } from '../yaml.ts'
import type { Said } from './check-form.ts'
import { wrongWith } from './check.ts'
import { event } from './event.ts'
import { one, type Given } from './field.ts'
import type { SiteSoFar } from './site.ts'

/** What a note on a change says: keys of `updates` in an event. */
export const correctionFields = ['date', 'kind', 'was', 'now', 'why'] as const

/** An event that is corrected: when it was published, if not with the story, and whether it was corrected before. */
export type Corrected = { published?: string | undefined; updates: number }

/**
 * The lines that a correction adds to the frontmatter of an event, and what is wrong with them, by the names of the fields
 * in the words of the check.
 */
export function checkCorrection(
  given: Given,
  { published, updates }: Corrected,
  site: SiteSoFar,
): { lines: string; wrong: Said[] } {
  const update = Object.fromEntries(
    correctionFields.flatMap((name): [string, string][] => {
      const value = one(given, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const yaml = yamlOf({ updates: [update] })
  const around: Record<string, YamlValue> = {
    title: 'An event',
    date: '2000',
    summary: 'It.',
    kind: 'story',
    draft: 'true',
  }
  const text = `---\n${yaml}${yamlOf({ ...around, ...(published && { published }) })}---\n\nIt was.\n`
  const issues = wrongWith({ path: '', id: 'unnamed', text }, event, site)
  return {
    // A list that is there already has its heading.
    lines: updates > 0 ? yaml.slice(yaml.indexOf('\n') + 1) : yaml,
    wrong: issues.map(({ line, wrong, fix }) => ({
      field: /^[\s-]*([a-z]+):/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? 'date',
      text: `${wrong} ${fix}`,
    })),
  }
}
