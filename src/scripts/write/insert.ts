import { beforePoint } from '../../authoring/citation.ts'

/** What was chosen for a citation: any part may be empty but the source. */
export type Chosen = { source: string; place: string; phrase: string; words: string; said: string }

/**
 * A citation, and the quotation before it if there is one, as they stand in a text. `people` are the ids that there are:
 * whoever has none is named in words.
 *
 *     citationText({ source: 'herald', place: '2', phrase: '', words: 'It fell.', said: 'ada' }, new Set(['ada']))
 *     //=> '“It fell.” [@herald, ¶ 2, said by ada]'
 */
export function citationText({ source, place, phrase, words, said }: Chosen, people: Set<string>): string {
  const parts = [
    `@${source}`,
    ...(place ? [placeOf(place)] : []),
    ...(phrase ? [`"${phrase}"`] : []),
    ...(words && said ? [`said by ${people.has(said) ? said : `"${said}"`}`] : []),
  ]
  const citation = `[${parts.join(', ')}]`
  return words ? `“${words}” ${citation}` : citation
}

/** A text up to the cursor with that at its end: a citation alone stands before the point that ends its sentence. */
export function withCitation(text: string, chosen: Chosen, people: Set<string>): string {
  const [before, point] = chosen.words ? [text, ''] : beforePoint(text)
  const space = before === '' || /\s$/.test(before) ? '' : ' '
  return before + space + citationText(chosen, people) + point
}

function placeOf(place: string): string {
  if (!/^[\d\s,–-]+$/.test(place)) return place
  return `${/\d\D+\d/.test(place) ? '¶¶' : '¶'} ${place}`
}
