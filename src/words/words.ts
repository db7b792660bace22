import { ar } from './ar.ts'
import { en } from './en.ts'
import { ky } from './ky.ts'
import { ru } from './ru.ts'

/** Every word that the interface says, in one language. The words of the story are in content/. */
export type Words = typeof en

export const dictionaries: Record<string, Words> = { en, ru, ky, ar }

/** The interface in a language (BCP 47), or in English where there is no dictionary for it yet. */
export function wordsOf(language: string): Words {
  return dictionaries[new Intl.Locale(language).language] ?? en
}
