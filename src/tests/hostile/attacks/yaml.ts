import { smallest, source } from '../../sample.ts'
import type { FileAttack } from '../attack.ts'

const path = 'sources/herald.yaml'
const whole = source({})
const deep = (open: string, close: string, times: number) => `a: ${open.repeat(times)}${close.repeat(times)}`
const { 'story.yaml': story = '' } = smallest
const storyWith = (colour: string, zone = 'Asia/Kathmandu') =>
  story.replace("'#003366'", colour).replace('Asia/Kathmandu', zone)
const event = (yaml: string) =>
  `---\n${yaml}title: a\ndate: 2001\nsummary: a\nkind: story\n---\n\nA [@herald, ¶ 1].\n`

/** Files of YAML that are more, or mean other things, than they seem. */
export const yamls: FileAttack[] = [
  [
    'bomb',
    path,
    `a: &a [b, b]\n${Array.from({ length: 26 }, (_, n) => `c${n}: &c${n} [*${n ? `c${n - 1}` : 'a'}, *${n ? `c${n - 1}` : 'a'}]`).join('\n')}`,
    'yaml-feature',
  ],
  ['bomb', path, `a: &a\n  b: *a\n${whole}`, 'yaml-feature'],
  ['anchor', path, `x: &x y\n${whole}`, 'yaml-feature'],
  ['anchor', path, `${whole}x: *x\n`, 'yaml-feature'],
  ['merge', path, `<<: { title: a }\n${whole}`, 'unknown-key'],
  ['merge', path, `x: &x { title: a }\n<<: *x\n${whole}`, 'yaml-feature'],
  ['tag', path, whole.replace('title: ', 'title: !!js/function '), 'yaml-feature'],
  ['tag', path, whole.replace('title: ', 'title: !!binary '), 'yaml-feature'],
  [
    'tag',
    path,
    whole.replace('title: ', 'title: !<tag:yaml.org,2002:python/object/apply:os.system> '),
    'yaml-feature',
  ],
  ['tag', path, `!!set\n${whole}`, 'yaml-syntax'],
  ['tag', path, `%TAG ! tag:evil.example,2000:\n---\n${whole}`, 'yaml-feature'],
  ['duplicate key', path, `${whole}title: other\n`, 'duplicate-key'],
  ['duplicate key', path, `${whole}"title": other\n`, 'duplicate-key'],
  ['duplicate key', path, `${whole}"\\u0074itle": other\n`, 'duplicate-key'],
  ['duplicate key', path, `${whole}? title\n: other\n`, 'duplicate-key'],
  ['strange key', path, `${whole}? [a, b]\n: c\n`, 'unknown-key'],
  ['strange key', path, `${whole}? { a: b }\n: c\n`, 'unknown-key'],
  ['strange key', path, `${whole}: c\n`, 'unknown-key'],
  ['strange key', path, `${whole}"t\\u0069tle ": c\n`, 'unknown-key'],
  ['strange key', path, `${whole}t\u0456tle: c\n`, 'unknown-key lookalike'],
  ['prototype', path, `${whole}__proto__: { polluted: true }\n`, 'unknown-key'],
  ['prototype', path, `${whole}constructor: { prototype: { polluted: true } }\n`, 'unknown-key'],
  ['prototype', path, `__proto__:\n${whole.replace(/^/gm, '  ')}`, 'unknown-key missing-key'],
  ['prototype', path, whole.replace(/author: .*/, 'author: { unknown: a, __proto__: b }'), 'unknown-key'],
  ['prototype', path, `${whole}original: { container-title: a, __proto__: { URL: b } }\n`, 'unknown-key'],
  ['prototype', 'events/only.md', event('__proto__: { polluted: true }\n'), 'unknown-key'],
  [
    'prototype',
    'events/only.md',
    event('updates: [{ __proto__: { polluted: true }, date: 2027-01-01, kind: update, now: a, why: b }]\n'),
    'unknown-key',
  ],
  ['prototype', 'events/only.md', event('people: [__proto__, constructor]\n'), 'wrong-value'],
  ['second document', path, `${whole}---\n${whole}`, 'yaml-syntax'],
  ['second document', path, `${whole}...\n${whole}`, 'yaml-syntax'],
  ['deep', path, deep('[', ']', 40_000), 'yaml-syntax'],
  ['deep', path, deep('{ a: ', ' }', 12_000), 'yaml-syntax'],
  ['deep', path, deep('[', '', 90_000), 'yaml-syntax'],
  ['deep', path, `a:\n ${'- '.repeat(45_000)}a`, 'yaml-syntax'],
  ['deep', path, '? '.repeat(45_000), 'yaml-syntax'],
  ['huge', path, `${whole}x: ${'a'.repeat(101_000)}\n`, 'too-large'],
  ['huge', path, `${whole}"${'a'.repeat(90_000)}": b\n`, 'yaml-syntax'],
  ['huge', path, `${whole}? ${'a'.repeat(90_000)}\n: b\n`, 'unknown-key'],
  ['huge', path, whole.replace('title: ', `title: ${'a'.repeat(90_000)}`), 'wrong-value'],
  ['huge', path, whole.replace(/issued: .*/, `issued: ${'2001-05-02/'.repeat(8_000)}`), 'wrong-value'],
  ['huge', path, whole.replace(/language: .*/, `language: en${'-abcdefgh'.repeat(10_000)}`), 'wrong-value'],
  ['huge', path, whole.replace(/paragraphs: .*/, `paragraphs: ${'9'.repeat(90_000)}`), 'wrong-value'],
  ['huge', path, `${whole}furniture: [${'1-9999, '.repeat(12_000)}]\n`, 'wrong-value'],
  ['half a character', path, whole.replace('What happened', '"a\\ud800b"'), 'characters'],
  [
    'half a character',
    'places/p.yaml',
    'name: a\nwhat: "A [@herald, ¶ 1, \\"x\\udc00 y\\"]."\n',
    'characters',
  ],
  ['escape', path, whole.replace('What happened', '"a\\u202eb"'), 'characters'],
  ['escape', path, whole.replace('What happened', '"a\\0b"'), 'characters'],
  ['escape', path, whole.replace('What happened', '"\\x1b[31m"'), 'characters'],
  ['escape', path, whole.replace('What happened', '"p\\u0430ypal"'), 'lookalike'],
  ['escape', path, whole.replace('What happened', '"\\u200d\\u200e\\n"'), 'wrong-value'],
  ['escape', path, whole.replace('Herald', '"Herald\\r\\nUR  - javascript:alert(1)"'), 'characters'],
  ['lines', path, whole.replace('Herald', '"Herald\\n\\nUR  - javascript:alert(1)"'), 'inert'],
  ['lines', path, `${whole}publisher: |\n  A\n  UR  - javascript:alert(1)\n\n  ER  -\n`, 'inert'],
  ['lines', path, whole.replace('What happened', '"a\\tb\\n=1+1"'), 'inert'],
  ['accent colour', 'story.yaml', storyWith("'#003366;background:url(//evil.example)'"), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith("'#003366}*{display:none'"), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith("'#036'"), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith("'#00３３66'"), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith('"#003366\\n"'), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith('red'), 'wrong-value'],
  ['accent colour', 'story.yaml', storyWith('var(--x)'), 'wrong-value'],
  ['zone', 'story.yaml', storyWith("'#003366'", '../../etc/passwd'), 'wrong-value'],
  ['zone', 'story.yaml', storyWith("'#003366'", `A${'/a'.repeat(40_000)}`), 'wrong-value'],
]
