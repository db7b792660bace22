import { event, smallest, source } from './sample.ts'
import { storyOf } from './bench/story.ts'

/** Stories in which nothing is wrong, as far apart as stories can be: the files of each, by path. */
export const goodStories: Record<string, Record<string, string>> = {
  'in German, with quotations in „…“': told({
    title: 'Der Fluss nimmt die Brücke',
    language: 'de',
    zone: 'Europe/Berlin',
    body: 'Sie sagte: „Wir hörten es, bevor wir es sahen“ [@herald, ¶ 2, said by ada].',
  }),
  'in French, with quotations in « … »': told({
    title: 'La rivière emporte le pont',
    language: 'fr',
    zone: 'Africa/Dakar',
    body: 'Elle a dit : « Nous l’avons entendu » [@herald, ¶ 2, said by ada].',
  }),
  'in Russian, with quotations in «…»': told({
    title: 'Река уносит мост',
    language: 'ru',
    zone: 'Asia/Yekaterinburg',
    body: 'Она сказала: «Мы услышали это раньше» [@herald, ¶ 2, said by ada].',
  }),
  'in Arabic, from right to left': told({
    title: 'النهر يأخذ الجسر',
    language: 'ar',
    zone: 'Africa/Cairo',
    body: 'وقالت: «سمعناه قبل أن نراه» [@herald, ¶ 2, said by ada].',
  }),
  'in Kyrgyz': told({ title: 'Дарыя көпүрөнү алып кетти', language: 'ky', zone: 'Asia/Tashkent' }),
  'in a language without a dictionary, forty-five minutes from others': told({
    title: 'O rio leva a ponte',
    language: 'pt-BR',
    zone: 'Asia/Kathmandu',
  }),
  'with times whose minutes are below ten': {
    ...told({ zone: 'America/St_Johns' }),
    'events/evening.md': event({ title: 'The doors open', date: '2001-05-01T19:00-02:30' }),
    'events/later.md': event({ title: 'The doors close', date: '2001-05-01T23:05-02:30', label: 'in haste' }),
  },
  'with sources whose names are common words': {
    ...told({}),
    'sources/herald.yaml': source({ 'container-title': 'The Times' }),
    'sources/page.yaml': source({ 'container-title': 'The Event', URL: 'https://example.org/page' }),
    'people/time.yaml': 'name: The Timeline\nkind: organisation\nrole: It wrote [@page, ¶ 1].\n',
  },
  'with other colours': told({ accent: "{ light: '#0b5d1e', dark: '#7ee08f' }" }),
  'with one event of a bare year': told({ date: '1913' }),
  'with dates of every kind': {
    ...told({ zone: 'Pacific/Apia' }),
    ...Object.fromEntries(
      ['-0043', '1991~', '2000-02/2000-04', '[..2001-05-01]', '2001-05-03/..', '2000?'].map((date, index) => [
        `events/dated-${index}.md`,
        event({ title: `The ${index + 1}th of them`, date: `'${date}'` }),
      ]),
    ),
  },
  'with a hundred events': Object.fromEntries(storyOf(100)),
}

/** Those of which sites are built each time; of the others only in long runs. */
export const builtEachTime = ['in German, with quotations in „…“']

function told({ title = 'The river takes the bridge', language = 'en', zone = 'UTC', body, ...rest }: Told) {
  const accent = rest.accent ?? "{ light: '#003366', dark: '#99ccff' }"
  const story = (smallest['story.yaml'] ?? '')
    .replace('A short story', title)
    .replace('language: en', `language: ${language}`)
    .replace('Asia/Kathmandu', zone)
    .replace(/^accent: .*$/m, `accent: ${accent}`)
  const text = ['It happened [@herald, ¶ 1].', ...(body ? [body] : [])].join('\n\n')
  return {
    ...smallest,
    'story.yaml': story,
    'events/only.md': event({ title, date: `'${rest.date ?? '2001-05-01'}'`, people: '[ada]' }, text),
    'sources/herald.yaml': source({ language }),
    'people/ada.yaml': 'name: Ada Byron\nkind: person\nrole: She was there [@herald, ¶ 1].\n',
  }
}

type Told = Partial<Record<'title' | 'language' | 'zone' | 'body' | 'accent' | 'date', string>>
