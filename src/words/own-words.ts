import type { Said } from '../issues/kinds/kind.ts'
import { nearest } from '../issues/nearest.ts'
import { byLanguage, namesIn, parameters } from './parameters.ts'
import { fillTemplate, holesOf, parseTemplate, type Template, type Values } from './template.ts'
import { dictionaries, type Words, wordsOf } from './words.ts'

/** The way to a word: `['nav', 'sources']`, or with a number in a list. */
type Path = string[]
type Leaf = { path: Path; value: unknown }

/** Words of a site’s own: what it renames, what is wrong with that, and what is English for want of a word. */
export type OwnWords = { words: Words; wrong: (Said & { path: Path })[]; missing: string[] }

/**
 * The interface in a language (BCP 47) with words of one’s own: `written` is content/words.yaml, a map with the keys of
 * src/words/en.ts, or undefined where there is no such file. Where the language has no dictionary, what is missing is
 * English; dates and numbers are then those of the language if there is such a file, and English if there is none. Words
 * that are wrong are left out.
 */
export function withOwnWords(language: string, written: unknown): OwnWords {
  const known = dictionaries[new Intl.Locale(language).language]
  const base = known ?? (written === undefined ? wordsOf('en') : inLanguage(wordsOf('en'), language))
  const words = copyOf(base) as Words
  const leaves = new Map(leavesOf(base).map((leaf) => [leaf.path.join('.'), leaf.value]))
  const wrong: OwnWords['wrong'] = []
  const own = new Set<string>()
  for (const { path, value } of leavesOf(written)) {
    const key = path.join('.')
    const read = leaves.has(key)
      ? readWord(key, value, leaves.get(key), words)
      : unknownWord(key, [...leaves.keys()])
    if ('wrong' in read) wrong.push({ ...read, path })
    else put(words, path, read.word)
    own.add(key)
  }
  const missing = known ? [] : [...leaves.keys()].filter((key) => !own.has(key) && !isByLanguage(key))
  return { words, wrong, missing }
}

const isByLanguage = (key: string) => byLanguage.includes(key)

type Read = Said | { word: unknown }

function readWord(key: string, value: unknown, former: unknown, words: Words): Read {
  if (isByLanguage(key))
    return {
      wrong: `“${key}” comes from the language itself and cannot be renamed.`,
      fix: 'Delete the line.',
    }
  if (typeof value !== 'string' || !value.trim())
    return {
      wrong: `“${key}” is not a text.`,
      fix: 'Write the words, in quotation marks if they contain “: ” or begin with “{”.',
    }
  if (typeof former === 'string') {
    const [has, wants] = [holesIn(value), holesIn(former)]
    if (has.join() === wants.join()) return { word: value }
    const named =
      wants.length > 0
        ? `Keep ${wants.join(', ')} as they are: numbers and names go there.`
        : 'Nothing goes into this text: write it without { and }.'
    return {
      wrong: `“${key}” has ${has.join(', ') || 'nothing'} where ${wants.join(', ') || 'nothing'} belongs.`,
      fix: named,
    }
  }
  return readTemplate(key as keyof typeof parameters, value, words)
}

function readTemplate(key: keyof typeof parameters, value: string, words: Words): Read {
  const template = parseTemplate(value)
  const wrong = typeof template === 'string' ? `“${key}” cannot be read: ${template}.` : undefined
  if (typeof template === 'string' || wrong)
    return {
      wrong: wrong ?? '',
      fix: 'Write {name} for a value, and {name, plural, one {# event} other {# events}} for what is counted.',
    }
  const names = Object.keys(namesIn(key, words))
  for (const hole of holesOf(template)) {
    if (!names.includes(hole.name)) {
      const near = nearest(hole.name, names)
      return {
        wrong: `Nothing is called “${hole.name}” in “${key}”.`,
        fix: `${near ? `Did you mean {${near}}? ` : ''}It can use {${names.join('}, {')}}.`,
      }
    }
    if (hole.by === 'select' && !hole.forms.has('other'))
      return {
        wrong: `The choice by “${hole.name}” in “${key}” has no “other”.`,
        fix: 'Add other {…}, for whatever is not named.',
      }
    const said = hole.by === 'plural' ? checkForms(key, hole.forms, words.locale) : undefined
    if (said) return said
  }
  const name = parameters[key] as (words: Words, ...given: unknown[]) => Values
  return { word: (...given: unknown[]) => fillTemplate(template, name(words, ...given), words.locale) }
}

/** That there is a form for each number, by CLDR’s rules for the language. */
function checkForms(key: string, forms: Map<string, Template>, locale: string): Said | undefined {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const has = [...forms.keys()].filter((form) => !form.startsWith('='))
  const lacks = wanted.filter((form) => !has.includes(form))
  const idle = has.filter((form) => !wanted.includes(form as Intl.LDMLPluralRule))
  if (lacks.length === 0 && idle.length === 0) return undefined
  return {
    wrong: `The plural forms in “${key}” are ${has.join(', ')}, and the language (${locale}) has ${wanted.join(', ')}.`,
    fix: [
      ...(lacks.length > 0 ? [`Add ${lacks.join(', ')}.`] : []),
      ...(idle.length > 0 ? [`Delete ${idle.join(', ')}.`] : []),
    ].join(' '),
  }
}

function unknownWord(key: string, keys: string[]): Said {
  const near = nearest(key, keys)
  const within = keys.filter((one) => one.startsWith(`${key}.`)).slice(0, 5)
  const fix =
    within.length > 0
      ? `It holds several: ${within.join(', ')} …`
      : near
        ? `Did you mean “${near}”?`
        : 'Take its key from there.'
  return {
    wrong: `“${key}” is none of the words of the interface.`,
    fix: `${fix} All words are in src/words/en.ts.`,
  }
}

/** English words with the dates and numbers of another language. */
function inLanguage(english: Words, locale: string): Words {
  const numbers = new Intl.NumberFormat(locale)
  return {
    ...english,
    locale,
    number: (value) => numbers.format(value),
    span: (from, to) => numbers.formatRange(from, to),
  }
}

const holesIn = (text: string) => (text.match(/\{\w*\}/g) ?? []).sort()

function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [{ path, value }] : []
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]))
}

function put(words: Words, path: Path, word: unknown): void {
  const folder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words)
  ;(folder as Record<string, unknown>)[path.at(-1) ?? ''] = word
}
