import { event, source } from '../sample.ts'
import { addresses } from './attacks/addresses.ts'
import { links } from './attacks/links.ts'
import { names } from './attacks/names.ts'
import { texts } from './attacks/texts.ts'
import { escaped, quoted } from './written.ts'

/** What is accepted where a text stands, without repetition. */
export const accepted = [
  ...new Set(texts.flatMap(([, written, inField]) => (inField === 'inert' ? [written] : []))),
]
const urls = addresses.flatMap(([, address, outcome]) => (outcome === 'inert' ? [address] : []))
const markdown = [
  ...texts.flatMap(([, written, , inMarkdown]) => (inMarkdown === 'inert' ? [written] : [])),
  ...links.flatMap(([, written, outcome]) =>
    outcome === 'inert' ? [written.replaceAll('/only/', '/first/')] : [],
  ),
]

/** No typeface of the pictures has others. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u
const few = 10

/**
 * One story of all that is accepted. Every entry `attack-…` has a twin `plain-…` that is the same but for the words, so
 * that their pages must be made of the same elements.
 */
export function hostileStory(): Record<string, string> {
  const twins = accepted.flatMap((written, index) => [
    ...entriesOf('attack', index, written),
    ...entriesOf('plain', index, 'Plain words'),
  ])
  const others = names.flatMap(([, path, outcome]): [string, string][] =>
    outcome === 'inert' && /\/[a-z0-9-]+\.md$/.test(path)
      ? [[path, event({}, citedElsewhere('It happened'))]]
      : [],
  )
  return {
    ...Object.fromEntries([...twins, ...others]),
    'story.yaml': storyFile(),
    'sources/elsewhere.yaml': source({}),
    'about.md': markdown.join('\n\n'),
    'events/first.md': event({ order: '-9' }, citedElsewhere('It happened')),
    'events/raw.md': event({ order: '9' }, markdown.map(citedElsewhere).join('\n\n')),
    'people/speaker.yaml': `name: ${quoted(accepted[1] ?? '', 100)}\nkind: person\nrole: ${quoted(citedElsewhere('Speaks'), 500)}\n`,
  }
}

type Twin = 'attack' | 'plain'

function entriesOf(twin: Twin, index: number, written: string): [path: string, text: string][] {
  const id = `${twin}-${index}`
  const url = twin === 'attack' ? (urls[index % urls.length] ?? '') : 'https://example.org/'
  const events: [string, string][] = [[`events/${id}.md`, eventFile(twin, index, written)]]
  if (index >= few) return events
  return [
    ...events,
    [`sources/${id}.yaml`, sourceFile(written, url)],
    [
      `people/${id}.yaml`,
      `name: ${quoted(written, 100)}\nkind: person\nshort: ${quoted(written, 100)}\nrole: ${quoted(cited(escaped(written), twin), 500)}\nnote: ${quoted(cited(escaped(written), twin), 1000)}\nspellings: [{ name: ${quoted(written, 100)}, sources: [${twin}-0] }]\n`,
    ],
    [
      `places/${id}.yaml`,
      `name: ${quoted(written, 100)}\nwhat: ${quoted(cited(escaped(written), twin), 500)}\n`,
    ],
    [`differences/${id}.yaml`, differenceFile(twin, written)],
  ]
}

function eventFile(twin: Twin, index: number, written: string): string {
  const long = quoted(written, 140)
  return event(
    {
      title: drawable.test(written) ? long : 'No typeface has these letters',
      summary: long,
      label: drawable.test(written) ? quoted(written, 40) : 'None',
      tags: `[${quoted(written, 40)}, ${twin}]`,
      ...(index < few && { people: `[${twin}-${index}]`, places: `[${twin}-${index}]` }),
      updates: `[{ date: 2001-05-11, kind: correction, was: ${long}, now: ${long}, why: ${long} }]`,
    },
    [
      `${escaped(written)} and “${escaped(written)}” [@${twin}-${index % few}, ¶ 1, said by speaker on 2001-05-01].`,
      `> Words, ${escaped(written)} [@${twin}-${index % few}, ¶ 1, said by speaker].`,
      `- ${cited(`*${escaped(written)}*`, twin)}`,
    ].join('\n\n'),
  )
}

function sourceFile(written: string, url: string): string {
  return source({
    title: drawable.test(written) ? quoted(written, 300) : 'No typeface has these letters',
    'title-note': quoted(written, 200),
    'container-title': quoted(written, 100),
    publisher: quoted(written, 100),
    author: quoted(written, 200),
    accessed: `{ unknown: ${quoted(written, 200)} }`,
    URL: quoted(url, 2000),
    archive: quoted(url, 2000),
    original: `{ container-title: ${quoted(written, 100)}, URL: ${quoted(url, 2000)}, note: ${quoted(written, 300)} }`,
    translation: quoted(written, 100),
    caveat: quoted(written, 60),
    note: quoted(written, 1000),
  })
}

function differenceFile(twin: Twin, written: string): string {
  const account = (figure: string) =>
    `  - { account: ${quoted(cited(escaped(written), twin), 500)}, by: ${quoted(written, 100)}, as-of: 2001-05-02, as-of-label: ${quoted(written, 80)}${figure} }\n`
  const question = drawable.test(written) ? written : 'No typeface has these letters'
  return `question: ${quoted(question, 140)}\nkind: measures\nevents: [${twin}-0]\naccounts:\n${account(`, figure: { value: 10, unit: ${quoted(written, 60)} }`)}${account('')}why: { text: ${quoted(escaped(written), 1000)}, editor: true }\n`
}

function storyFile(): string {
  const [title = '', standfirst = '', where = '', publisher = '', licence = ''] = accepted
  return `
title: ${quoted(title, 140)}
standfirst: ${quoted(standfirst, 500)}
covers: { when: 2001-05, where: ${quoted(where, 100)} }
language: en
zone: Asia/Kathmandu
publisher: { name: ${quoted(publisher, 100)}, url: ${quoted(urls[0] ?? '', 2000)} }
licence: { name: ${quoted(licence, 60)}, url: ${quoted(urls[1] ?? '', 2000)} }
accent: { light: '#003366', dark: '#99ccff' }
published: 2001-05-10
updated: 2001-05-10
`
}

const cited = (written: string, twin: Twin) => `${written} [@${twin}-0, ¶ 1].`
const citedElsewhere = (written: string) => `${written} [@elsewhere, ¶ 1].`
