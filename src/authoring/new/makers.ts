import { difference } from './difference.ts'
import { event } from './event.ts'
import type { EntryKind } from './kind.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { source } from './source.ts'

export const makers = { event, source, person, place, difference } satisfies Record<string, EntryKind>
export type KindName = keyof typeof makers
export const isEntryKind = (name: string): name is KindName => Object.hasOwn(makers, name)
