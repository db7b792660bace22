import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../attack.ts'

const link = (to: string, path: string) => (content: string) => symlinkSync(to, join(content, path))
const pipe = (path: string) => (content: string) => void execFileSync('mkfifo', [join(content, path)])

/** What can stand in content/ in the place of a file; `make` gets the folder. */
export const devices: [kind: string, name: string, make: (content: string) => void, outcome: Outcome][] = [
  ['link', 'to a file outside', link('/etc/passwd', 'events/other.md'), 'not-a-file'],
  ['link', 'to a file inside', link('only.md', 'events/other.md'), 'not-a-file'],
  ['link', 'to a folder outside', link('/etc', 'events/other'), 'not-a-file'],
  ['link', 'to a folder with the name of a file', link('/etc', 'events/other.md'), 'not-a-file'],
  ['link', 'to itself', link('other.md', 'events/other.md'), 'not-a-file'],
  ['link', 'to the folder that it is in', link('.', 'events/other'), 'not-a-file'],
  ['link', 'to nothing', link('/no/such/file', 'events/other.md'), 'not-a-file'],
  ['link', 'to a device', link('/dev/zero', 'events/other.md'), 'not-a-file'],
  ['link', 'in the place of the folder of people', link('/etc', 'people'), 'not-a-file'],
  ['link', 'in the place of the record of addresses', link('/etc/passwd', 'published.txt'), 'not-a-file'],
  ['link', 'in the place of the record of quotations', link('/dev/zero', 'verified.json'), 'not-a-file'],
  ['pipe', 'in the place of an event', pipe('events/other.md'), 'not-a-file'],
  ['pipe', 'in the place of the record of addresses', pipe('published.txt'), 'not-a-file'],
  ['pipe', 'in the place of the record of quotations', pipe('verified.json'), 'not-a-file'],
  [
    'pipe',
    'in the place of the story',
    (content) => {
      rmSync(join(content, 'story.yaml'))
      pipe('story.yaml')(content)
    },
    'not-a-file',
  ],
  [
    'folder',
    'with the name of an event',
    (content) => void mkdirSync(join(content, 'events/other.md')),
    'inert',
  ],
  [
    'huge',
    'event of a terabyte without a byte',
    (content) => {
      writeFileSync(join(content, 'events/other.md'), '')
      truncateSync(join(content, 'events/other.md'), 1_000_000_000_000)
    },
    'too-much',
  ],
  [
    'huge',
    'record of quotations',
    (content) => writeFileSync(join(content, 'verified.json'), `{ "a": "${'b'.repeat(11_000_000)}" }`),
    'too-large',
  ],
  [
    'record',
    'of quotations, with the keys of objects',
    (content) =>
      writeFileSync(
        join(content, 'verified.json'),
        '{"__proto__":{"copy":"","record":"","passages":{}},"constructor":{"copy":"","record":"","passages":{"__proto__":"2001-05-05"}}}',
      ),
    'inert',
  ],
  [
    'record',
    'of quotations, with a novel for a day',
    (content) =>
      writeFileSync(
        join(content, 'verified.json'),
        `{"herald":{"copy":"","record":"","passages":{"a":"${'2001-05-05/'.repeat(9000)}"}}}`,
      ),
    'unreadable-record',
  ],
  [
    'record',
    'of quotations, nested too deeply',
    (content) => writeFileSync(join(content, 'verified.json'), '['.repeat(1_000_000)),
    'unreadable-record',
  ],
  [
    'record',
    'of addresses, each of them lost',
    (content) =>
      writeFileSync(
        join(content, 'published.txt'),
        Array.from({ length: 20_000 }, (_, n) => `lost-${n}\n`).join(''),
      ),
    'address-lost',
  ],
  [
    'record',
    'of addresses, of which one is a book',
    (content) => writeFileSync(join(content, 'published.txt'), `${'a'.repeat(5_000_000)}\n`),
    'address-lost',
  ],
]
