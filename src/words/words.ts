import { en } from './en.ts'

/** Every word that the interface says, in one language. The words of the story are in content/. */
export type Words = typeof en

const languages: Record<string, Words> = { en }

/** The interface in a language (BCP 47), or in English where there is no dictionary for it yet. */
export function wordsOf(language: string): Words {
  return languages[new Intl.Locale(language).language] ?? en
}
