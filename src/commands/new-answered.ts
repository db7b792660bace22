import { sentence } from '../issues/issue.ts'
import { excerpt } from '../issues/excerpt.ts'
import { clean } from '../authoring/clean.ts'
import { isRefusal } from '../authoring/refusal.ts'
import type { Field, Given } from '../authoring/new/field.ts'
import type { EntryKind } from '../authoring/new/kind.ts'
import { missing, wrongInFields, type Made } from '../authoring/new/make.ts'
import { siteSoFar, type SiteSoFar } from '../authoring/new/site.ts'
import { readContent } from '../content/files.ts'
import { readPublished } from '../content/published.ts'
import { readOptions, type Options } from './new-options.ts'
import type { Ended } from './new-story.ts'
import { writeNew } from './write-new.ts'

export const nothingWritten = 'Nothing was written.'
export const atTerminal = process.stdin.isTTY && process.stdout.isTTY

/** How a command ended before it began, or what it goes on with, and whether that was asked for. */
export type Begun = Ended | { given: Given; site: SiteSoFar; asked?: true }

/** Does something with what was given, or `asked` for at a terminal; `first` comes before that is checked. */
export async function answered(
  { name, what, fields }: Pick<EntryKind, 'what' | 'fields'> & { name: string },
  args: string[],
  more: Options,
  then: (given: Given, site: SiteSoFar, asked: boolean) => Ended | Promise<Ended>,
  first?: (given: Given, site: SiteSoFar) => Begun | Promise<Begun>,
): Promise<Ended> {
  const parsed = readOptions(fields, args, more, fields[0]?.name)
  if (typeof parsed === 'string') return { status: 2, text: parsed }
  const before = await siteNow()
  if (typeof before === 'string') return { status: 1, text: before }
  const begun = (await first?.(parsed, before)) ?? { given: parsed, site: before }
  if ('status' in begun) return begun
  const { given, site, asked = false } = begun
  const wrong = wrongInFields({ fields }, given, site)
  if (wrong.length > 0) return { status: 1, text: wrong.join('\n') }
  const lacks = missing({ fields }, given)
  if (lacks.length === 0) return then(given, site, asked)
  if (!atTerminal) return { status: 2, text: lacking(name, lacks) }
  const answers = await ask(
    what.replace(/^./, (letter) => letter.toUpperCase()),
    fields,
    given,
    site,
  )
  if (!answers) return { status: 130, text: nothingWritten }
  const lackingStill = missing({ fields }, answers)
  if (lackingStill.length > 0) return { status: 2, text: lacking(name, lackingStill) }
  return then(answers, site, true)
}

/** Asks for fields at a terminal, `what` as the heading. Undefined if somebody breaks off. */
export async function ask(what: string, fields: Field[], given: Given, site: SiteSoFar) {
  const { askFor, intro } = await import('./new-ask.ts')
  intro(what)
  return askFor(fields, given, site)
}

/** Writes what was made, unless something is in its place, and says what to do next. */
export function writeEntry(kind: EntryKind, made: Made, given: Given): Ended {
  if (isRefusal(made)) return { status: 1, text: `${made.refusal}\n${nothingWritten}` }
  if (!writeNew(made.path, made.text))
    return { status: 1, text: `There is ${made.path} already. ${nothingWritten}` }
  const changes = Object.values(given).flatMap((values) =>
    (values ?? []).flatMap((value) => clean(value).changes),
  )
  const told = changes.map(({ value, why }) => `${excerpt(value)}: ${why}`)
  return { status: 0, text: [`${made.path} is written.`, kind.next(made.id, given), ...told].join('\n') }
}

/** What content/ holds, as new entries have to know it; why there can be none yet. */
export async function siteNow(): Promise<SiteSoFar | string> {
  const content = await readContent('content')
  const [excess] = content.issues.filter(({ kind }) => kind === 'too-much')
  if (excess) return sentence(excess)
  const published = await readPublished('content')
  return (
    siteSoFar(
      content,
      published.map(({ id }) => id),
      Date.now(),
    ) ??
    'Say first in which time zone the story happens: “zone: …” in content/story.yaml. “npm run new -- story” begins one.'
  )
}

/** Says which options of a new entry are still needed. */
export const lacking = (name: string, fields: Field[]) =>
  [
    `${name} needs more:`,
    ...fields.map((field) => `  --${field.name}`.padEnd(16) + field.takes),
    'All options: npm run new -- --help',
  ].join('\n')
