import { expect, test } from 'vitest'
import { createCount } from './plural.ts'
import { dictionaries, wordsOf } from './words.ts'

const all = Object.entries(dictionaries)

test('a language that has no dictionary gets English, and a country does not matter', () => {
  expect(wordsOf('de')).toBe(dictionaries['en'])
  expect(wordsOf('ar-EG')).toBe(dictionaries['ar'])
})

test.each(all)('%s has every plural form that its numbers ask for', (_, words) => {
  const counted = [
    ...Object.values(words.card),
    words.source.cited,
    words.source.usesNote,
    words.timeline.scale,
    words.find.all,
    (n: number) => words.timeline.scale(n),
    (n: number) => words.find.about('', n),
  ]
  const numbers = Array.from({ length: 201 }, (_, n) => n).concat(1e6)
  const texts = counted.flatMap((say) => numbers.map((n) => say(n)))
  expect(texts.filter((text) => /undefined|[{}]|^\s*$/.test(text))).toEqual([])
})

test.each([
  ['ru', 1, '1 событие'],
  ['ru', 3, '3 события'],
  ['ru', 11, '11 событий'],
  ['ru', 21, '21 событие'],
  ['ky', 3, '3 окуя'],
  ['ar', 0, 'لا أحداث'],
  ['ar', 1, 'حدث واحد'],
  ['ar', 2, 'حدثان'],
  ['ar', 3, '3 أحداث'],
  ['ar', 11, '11 حدثًا'],
  ['ar', 100, '100 حدث'],
])('in %s, %i events are “%s”', (language, n, text) => {
  expect(dictionaries[language]?.card.events(n)).toBe(text)
})

test('a form that a language has and a dictionary lacks is no silent mistake', () => {
  const count = createCount('ru', ['one', 'other'])
  expect(() => count(3, { one: '{n} день', other: '{n} дня' })).toThrow('few')
})

/** What no translation may change: names of formats, and the places where scripts and styles put something. */
test.each(all)('%s leaves the same places for scripts and styles to fill', (_, words) => {
  const gaps = (dictionary: unknown) =>
    Object.entries(textsIn(dictionary)).map(([key, text]) => [key, (text.match(/\{\w*\}/g) ?? []).toSorted()])
  const { time: own, ...rest } = words
  const { time: english, ...others } = wordsOf('en')
  expect(gaps(rest)).toEqual(gaps(others))
  expect(Object.keys(own)).toEqual(Object.keys(english))
})

/** Names that are the same in every script. */
const names = new Set(
  'RSS Atom JSON Feed Schema CSV CSL RIS BibTeX EDTF XML HTML TimelineJS Knight Lab Zotero JavaScript Escape Natural Earth cookie git GitHub Commit changes updates'.split(
    ' ',
  ),
)

test.each(all.filter(([language]) => language !== 'en'))(
  '%s has no English word but names',
  (language, words) => {
    const { locale, ...texts } = textsIn(words)
    expect(locale).toBe(language)
    const latin = Object.values(texts).flatMap(
      (text) => text.replace(/\{\w*\}/g, '').match(/\p{Script=Latin}+/gu) ?? [],
    )
    expect(latin.filter((word) => !names.has(word))).toEqual([])
  },
)

test.each(all)('%s says nothing with a straight quotation mark or an empty text', (_, words) => {
  const texts = Object.entries(textsIn(words)).filter(([key]) => key !== 'difference.qualifiers.exactly')
  expect(texts.filter(([, text]) => text.trim() === '' || /["']/.test(text))).toEqual([])
})

/** Every text of a dictionary by its path: `nav.label`. */
function textsIn(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`)),
  )
}
