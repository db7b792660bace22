import { expect, test } from 'vitest'
import { withOwnWords } from './own-words.ts'
import { byLanguage, parameters } from './parameters.ts'
import { fillTemplate, parseTemplate, type Values } from './template.ts'
import { en } from './en.ts'
import { wordsOf } from './words.ts'

const wrongIn = (language: string, written: object) =>
  withOwnWords(language, written).wrong.map(({ path, wrong, fix }) => `${path.join('.')}: ${wrong} ${fix}`)

test('words of a language that has a dictionary can be renamed one by one', () => {
  const { words, wrong, missing } = withOwnWords('ru', { nav: { sources: 'Документы' } })
  expect(words.nav).toEqual({ ...wordsOf('ru').nav, sources: 'Документы' })
  expect([wrong, missing]).toEqual([[], []])
})

test('a language without a dictionary has its own numbers and plurals; what is missing is English, and listed', () => {
  const { words, wrong, missing } = withOwnWords('pl', {
    timeline: {
      scale: '{n, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}} czytania.',
    },
  })
  expect(wrong).toEqual([])
  expect([1, 2, 5, 1500].map(words.timeline.scale)).toEqual([
    '1 minuta czytania.',
    '2 minuty czytania.',
    '5 minut czytania.',
    '1500 minut czytania.',
  ])
  expect(words.number(12345.5)).toBe(new Intl.NumberFormat('pl').format(12345.5))
  expect(words.nav.sources).toBe('Sources')
  expect(missing).toContain('nav.sources')
  expect(missing).not.toContain('timeline.scale')
})

test('a word that is said of something takes a template with its parts', () => {
  const { words } = withOwnWords('fr', {
    citation: { at: '{kind, select, paragraph {§} other {p.}} {where}' },
  })
  expect(words.citation.at({ kind: 'paragraph', where: '2–3', several: true })).toBe('§ 2–3')
})

test.for([
  [
    { nav: { sorces: 'x' } },
    'nav.sorces: “nav.sorces” is none of the words of the interface. Did you mean “nav.sources”?',
  ],
  [{ nav: 'x' }, 'nav: “nav” is none of the words of the interface. It holds several: nav.label, nav.skip'],
  [{ nav: { sources: ['x'] } }, 'nav.sources.0: “nav.sources.0” is none'],
  [
    { visits: { countNew: 'neu' } },
    'visits.countNew: “visits.countNew” has nothing where {} belongs. Keep {} as they are',
  ],
  [{ period: { all: '{m}' } }, 'Nothing is called “m” in “period.all”. Did you mean {n}? It can use {n}.'],
  [{ period: { all: 'All {n' } }, '“period.all” cannot be read'],
  [
    { period: { all: '{n, plural, one {#} many {#} other {#}}' } },
    'The plural forms in “period.all” are one, many, other, and the language (de) has one, other. Delete many.',
  ],
  [{ period: { all: '{n, plural, other {#}}' } }, 'Add one.'],
  [{ number: 'x' }, '“number” comes from the language itself'],
] as const)('%j is refused, and it is said why', ([written, told]) => {
  expect(wrongIn('de', written).join()).toContain(told)
})

test('every word that is given something has names for it', () => {
  const functions = leavesOf(en).filter((key) => !byLanguage.includes(key))
  expect(functions.filter((key) => !Object.hasOwn(parameters, key))).toEqual([])
})

test('templates choose by number and by word, also one in another', () => {
  const say = (text: string, values: Values) => fillTemplate(parseTemplate(text) as never, values, 'en')
  expect(say('{n, plural, =0 {none} one {# of {all}} other {# ({all})}}', { n: 0, all: 7 })).toBe('none')
  expect(say('{n, plural, =0 {none} one {# of {all}} other {# ({all})}}', { n: 1, all: 7 })).toBe('1 of 7')
  expect(say('a # {k, select, b {B} other {{n}}}', { k: 'c', n: 12345 })).toBe('a # 12,345')
})

function leavesOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'function'
      ? [path + key]
      : typeof one === 'object'
        ? leavesOf(one as object, `${path}${key}.`)
        : [],
  )
}

test('without words of its own a language that has no dictionary has English ones, dates and numbers among them', () => {
  const { words, missing } = withOwnWords('de', undefined)
  expect([words.locale, words.number(1234.5)]).toEqual(['en-GB', '1,234.5'])
  expect(missing).toContain('nav.sources')
})
