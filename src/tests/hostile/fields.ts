import { event, image, pixels, source } from '../sample.ts'
import { quoted } from './written.ts'

/** A story in which every field that takes a text takes this one, as much of it as there is room for. */
export function fieldsWith(written: string): Record<string, string | Uint8Array> {
  const text = (most: number) => quoted(written, most)
  const url = 'https://example.org/'
  return {
    'story.yaml': `
title: ${text(140)}
standfirst: ${text(500)}
covers: { when: 2001-05, where: ${text(100)} }
language: en
zone: Asia/Kathmandu
publisher: { name: ${text(100)} }
licence: { name: ${text(60)}, url: '${url}' }
accent: { light: '#003366', dark: '#99ccff' }
published: 2001-05-10
updated: 2001-05-10
`,
    'events/only.md': event({
      title: text(140),
      summary: text(300),
      label: text(40),
      image: image({ alt: text(300), credit: text(200), licence: `{ name: ${text(100)} }` }),
      people: '[person]',
      places: '[place]',
      tags: `[${text(40)}]`,
      updates: `[{ date: 2001-05-11, kind: correction, was: ${text(500)}, now: ${text(500)}, why: ${text(500)} }]`,
    }),
    'images/pixels.png': pixels,
    'sources/herald.yaml': source({
      title: text(300),
      'title-note': text(200),
      'container-title': text(100),
      publisher: text(100),
      author: text(200),
      accessed: `{ unknown: ${text(200)} }`,
      original: `{ container-title: ${text(100)}, note: ${text(300)} }`,
      translation: text(100),
      caveat: text(60),
      note: text(1000),
    }),
    'people/person.yaml': `name: ${text(100)}\nkind: person\nshort: ${text(100)}\nrole: Somebody [@herald, ¶ 1].\nspellings: [{ name: ${text(100)}, sources: [herald] }]\n`,
    'places/place.yaml': `name: ${text(100)}\nwhat: A place [@herald, ¶ 1].\n`,
    'differences/how-many.yaml': `
question: ${text(140)}
kind: measures
events: [only]
accounts:
  - { account: 'Ten [@herald, ¶ 1].', by: ${text(100)}, as-of: 2001-05-02, as-of-label: ${text(80)}, figure: { value: 10, unit: ${text(60)} } }
  - { account: 'Five [@herald, ¶ 2].', by: ${text(100)}, as-of: { unknown: ${text(200)} } }
why: { text: Nobody knows., editor: true }
`,
  }
}
