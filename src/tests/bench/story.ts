import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

const FIRST_DAY = new Date(2015, 0, 1)
const DAYS = 6 * 365
const TAGS = 40

/**
 * A made-up story of so many events, the same at each run, as files below content/. Events of about 120 words and two
 * citations crowd into a few months, are known to the minute, the day, the month or the year, and share sources and
 * people as in life: a few are everywhere, most in one place.
 */
export function storyOf(count: number): Map<string, string> {
  const chance = vocabularyOf(0.42)
  const ids = (name: string, many: number) =>
    Array.from({ length: Math.max(1, Math.ceil(many)) }, (_, index) => `${name}-${index + 1}`)
  const cast = {
    sources: ids('source', count / 4),
    people: ids('person', count / 10),
    places: ids('place', count / 40),
    tags: ids('tag', Math.min(TAGS, count / 3)),
    events: ids('event', count),
  }
  const differences = ids('difference', count / 100)
  return new Map([
    ['story.yaml', story],
    ['about.md', 'Made by a program to measure with. Nothing in it happened.\n'],
    ...cast.sources.map((id) => [`sources/${id}.yaml`, source(chance)] as const),
    ...cast.people.map((id) => [`people/${id}.yaml`, person(chance, cast)] as const),
    ...cast.places.map((id) => [`places/${id}.yaml`, place(chance, cast)] as const),
    ...cast.events.map((id) => [`events/${id}.md`, event(chance, cast)] as const),
    ...differences.map((id) => [`differences/${id}.yaml`, difference(chance, cast)] as const),
  ])
}

const story = `title: What has not happened
standfirst: A story made by a program, as long as wanted, in which nothing is true.
covers: { when: 2015/2020, where: Nowhere }
language: en
zone: Atlantic/Reykjavik
publisher: { name: A program }
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
accent: { light: '#00546b', dark: '#8fd3e8' }
published: 2020-12-31
updated: 2020-12-31
`

/** In days: no source is older than what it tells. */
const SIX_YEARS = 2200

function source(chance: Vocabulary): string {
  return `title: ${headline(chance)}
container-title: The ${headline(chance, 1)}
author: ${headline(chance, 2)}
issued: ${format(addDays(dayOf(chance), SIX_YEARS), 'yyyy-MM-dd')}
accessed: 2026-12-31
URL: https://example.org/${chance.words(5).replaceAll(' ', '-')}
language: ${chance.few(['en', 'fr', 'ru', 'ar', 'ky'])}
paragraphs: 40
note: ${headline(chance, 8)}
`
}

function person(chance: Vocabulary, cast: Cast): string {
  return `name: ${headline(chance, 2)}
kind: ${chance.onceIn(3) ? 'organisation' : 'person'}
role: ${headline(chance, 4)} ${cite(chance, cast)}.
`
}

function place(chance: Vocabulary, cast: Cast): string {
  return `name: ${headline(chance, 2)}
what: ${headline(chance, 4)} ${cite(chance, cast)}.
`
}

function event(chance: Vocabulary, cast: Cast): string {
  const sentence = () => `${headline(chance, chance.between(8, 22))}`
  const paragraph = () => `${sentence()}. ${sentence()}. ${sentence()}. ${sentence()} ${cite(chance, cast)}.`
  return `---
title: ${headline(chance, chance.between(4, 10))}
date: ${dateOf(chance)}
summary: ${headline(chance, chance.between(10, 20))}.
kind: ${chance.onceIn(50) ? 'background' : 'story'}
key: ${chance.onceIn(400)}
people: [${some(chance, cast.people, 4)}]
places: [${some(chance, cast.places, 2)}]
tags: [${some(chance, cast.tags, 4)}]
---

${paragraph()}

${paragraph()}
`
}

function difference(chance: Vocabulary, cast: Cast): string {
  const account = () => `  - account: ${headline(chance, 10)} ${cite(chance, cast)}.
    by: ${headline(chance, 2)}
    as-of: ${dayOf(chance)}
`
  return `question: ${headline(chance, 6)}?
kind: accounts
events: [${chance.few(cast.events)}]
accounts:
${account()}${account()}why: { text: ${headline(chance, 12)}., editor: true }
`
}

const headline = (chance: Vocabulary, count = chance.between(4, 9)) => {
  const words = chance.words(count)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const cite = (chance: Vocabulary, { sources }: Cast) =>
  `[@${chance.few(sources)}, ¶ ${chance.between(1, 41)}]`

const some = (chance: Vocabulary, list: string[], most: number) =>
  [...new Set(Array.from({ length: chance.between(0, most) }, () => chance.few(list)))].join(', ')

function dateOf(chance: Vocabulary): string {
  const day = dayOf(chance)
  if (chance.onceIn(40)) return day.slice(0, 4)
  if (chance.onceIn(15)) return day.slice(0, 7)
  if (chance.onceIn(30)) return `${day}~`
  if (chance.onceIn(30)) return `${day}/${format(addDays(day, chance.between(1, 9)), 'yyyy-MM-dd')}`
  return chance.onceIn(6) ? `${day}T${String(chance.between(0, 24)).padStart(2, '0')}:30Z` : day
}

/** Most in the thick of it: a tenth of the time has half of the events. */
function dayOf(chance: Vocabulary): string {
  const crisis = chance.onceIn(2)
  const day = crisis ? DAYS * 0.6 + chance.between(0, DAYS / 10) : chance.between(0, DAYS)
  return format(addDays(FIRST_DAY, day), 'yyyy-MM-dd')
}

type Cast = Record<'sources' | 'people' | 'places' | 'tags' | 'events', string[]>
