import { isRefusal } from '../authoring/refusal.ts'
import type { Given } from '../authoring/new/field.ts'
import type { EntryKind } from '../authoring/new/kind.ts'
import { make } from '../authoring/new/make.ts'
import { makers, type KindName } from '../authoring/new/makers.ts'
import type { SiteSoFar } from '../authoring/new/site.ts'
import { answered, nothingWritten, writeEntry } from './new-answered.ts'
import { beginEvent, beginSource, copiesIn, fromAddress } from './new-cited.ts'
import type { Options } from './new-options.ts'
import type { Ended } from './new-story.ts'

/** Makes an event, a source, a person, a place or a difference of what was given or is asked for. */
export async function newEntry(name: KindName, args: string[]): Promise<Ended> {
  const kind = makers[name]
  const more: Options = { id: { type: 'string' }, copies: { type: 'string' } }
  if (name === 'event') more['phrase'] = { type: 'string' }
  return answered(
    { ...kind, name: `A new ${name}` },
    args,
    more,
    (given, site, asked) => {
      if (name === 'source' && given['url']) return fromAddress(given, copiesIn(given), site, asked)
      if (asked) return freely(kind, given, site)
      return writeEntry(kind, make(kind, given, site), given)
    },
    { source: beginSource, event: beginEvent }[name as string],
  )
}

/** Asks for another id where one is taken. */
async function freely(kind: EntryKind, given: Given, site: SiteSoFar): Promise<Ended> {
  const made = make(kind, given, site)
  if (!isRefusal(made) || !made.id) return writeEntry(kind, made, given)
  const { write } = await import('./new-ask.ts')
  const question = `${made.refusal.replace(/ Give it another id.*/, '')} Which id may it have instead?`
  const id = await write(question, made.id, () => undefined)
  return id === undefined ? { status: 130, text: nothingWritten } : freely(kind, { ...given, id: [id] }, site)
}
