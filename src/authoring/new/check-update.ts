import { sentence } from '../../issues/issue.ts'
import { eventFile } from '../event-file.ts'
import { yamlOf } from '../yaml.ts'
import type { Said } from './check-form.ts'
import { wrongWith } from './check.ts'
import { event } from './event.ts'
import { optional, type Given } from './field.ts'
import type { SiteSoFar } from './site.ts'
import { updateOf } from './update.ts'

/** What is known of an event whose file is not at hand. */
export type Updated = {
  /** The day of its publication. If omitted, the story’s. */
  published?: string | undefined
  /** How many updates it has. */
  updates: number
  /** The source that came out first of all that it cites, if that can be told. */
  first?: string | undefined
}

/**
 * The lines that an update adds to the frontmatter of an event, and what is wrong with them, by the names of the fields in
 * the words of the check.
 */
export function checkUpdate(
  given: Given,
  { published, updates, first }: Updated,
  site: SiteSoFar,
): { lines: string; wrong: Said[] } {
  const yaml = yamlOf({ updates: [updateOf(given, site.today)] })
  const source = site.entries.sources.find(({ id }) => id === first)
  const around = yamlOf({
    title: 'An event',
    date: '2000',
    summary: 'It.',
    kind: 'to-come',
    ...optional('published', published),
    ...optional('draft', source ? undefined : 'true'),
  })
  const cited = source && ` [@${source.id}${source.record.paragraphs ? ', ¶ 1' : ''}]`
  const text = eventFile(yaml + around, `It was${cited ?? ''}.\n`)
  const issues = wrongWith({ path: '', id: 'unnamed', text }, event, site)
  return {
    // A list that is there already has its heading.
    lines: updates > 0 ? yaml.slice(yaml.indexOf('\n') + 1) : yaml,
    wrong: issues.map(({ line, ...said }) => ({
      field: /^[\s-]*([a-z]+):/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? 'date',
      text: sentence(said),
    })),
  }
}
