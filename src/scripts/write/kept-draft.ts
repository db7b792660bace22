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
  const kept = keptDrafts()
  kept[form] = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
  if (Object.keys(kept[form]).length === 0) delete kept[form]
  keep(name, Object.keys(kept).length > 0 ? JSON.stringify(kept) : undefined)
}
