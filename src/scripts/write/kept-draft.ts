import { keep, recall } from '../kept.ts'
import { draftsUnder } from './drafts-under.ts'

const name = draftsUnder(import.meta.env.BASE_URL)

/** What was written in each form, by the names of its fields; and the sources that were made here. */
export type Kept = Record<string, Record<string, string>>

/** Nothing where the browser keeps nothing, or something that this page did not write. */
export function keptDrafts(): Kept {
  try {
    return (JSON.parse(recall(name) ?? '{}') ?? {}) as Kept
  } catch {
    return {}
  }
}

/** Keeps what is written in a form, or forgets it where nothing is. */
export function keepDraft(form: string, values: Record<string, string>): void {
  const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
  const all = Object.entries({ ...keptDrafts(), [form]: written })
  const kept = all.filter(([, one]) => Object.keys(one).length > 0)
  keep(name, kept.length > 0 ? JSON.stringify(Object.fromEntries(kept)) : undefined)
}
