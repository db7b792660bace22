import type { Words } from '../words/words.ts'
import type { JoinedCitation } from './types.ts'

/** Who spoke the words of a citation, in the language of the interface: “Ada’s words”, “Ada and a witness’s words”. */
export function saidText({ by }: NonNullable<JoinedCitation['said']>, { locale, citation }: Words): string {
  const names = by.map((one) => ('person' in one ? one.person.name : one.unnamed))
  return citation.said(new Intl.ListFormat(locale, { type: 'conjunction' }).format(names))
}
