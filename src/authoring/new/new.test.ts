import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { readContent } from '../../content/files.ts'
import { event as eventFile, smallest } from '../../tests/sample.ts'
import type { Given } from './field.ts'
import { make, missing } from './make.ts'
import { makers, type KindName } from './makers.ts'
import { siteSoFar, type SiteSoFar } from './site.ts'
import { isLong, runs } from '../../tests/random.ts'

vi.setConfig({ testTimeout: 120_000 })

const now = Date.parse('2001-05-20T12:00Z')
const directory = mkdtempSync(join(tmpdir(), 'new-'))
afterAll(() => rmSync(directory, { recursive: true }))
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), text)
}
for (const [path, text] of Object.entries(smallest)) put(path, text)
put('events/other.md', eventFile({ title: 'Other', aliases: '[former]' }))
put('people/ada.yaml', 'name: Ada\nkind: person\nrole: Engineer [@herald, ¶ 1]\n')
const site = await siteNow()

/** The least that each kind needs, around a name. */
const least: Record<KindName, (name: string) => Given> = {
  event: (title) => ({ title: [title], date: ['2001-05-02'] }),
  source: (title) => ({ url: ['https://example.org/other'], title: [title] }),
  person: (name) => ({ name: [name], role: ['Engineer'], source: ['herald:2'] }),
  place: (name) => ({ name: [name], what: ['A bridge'], source: ['herald:2-3'] }),
  difference: (question) => ({
    question: [question],
    events: ['only'],
    account: ['Six [@herald, ¶ 2].', 'Seven [@herald, para 3].'],
    why: ['They counted on two days.'],
  }),
}
const names = Object.keys(makers) as KindName[]

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    ': ',
    ' #',
    '- ',
    '\n',
    '\r\n',
    '\t',
    '---\n',
    '{',
    '}',
    '[@herald]',
    '@',
    '&a',
    '*b',
    '!c',
    '%',
    '|',
    '>',
    '\\',
  ],
  ...[
    '\u202e',
    '\u200f',
    '\u200b',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '🎉',
    '👩‍👩‍👧',
    'قصة',
    'שלום',
    'Ада',
    'pаypal',
    '日本',
    'é',
  ],
  ...[
    '../../',
    '/etc/passwd',
    'C:\\',
    'con',
    '.',
    '~',
    'null',
    'true',
    '2020',
    '<script>',
    '“',
    '”',
    'Words ',
    'map',
    'text',
    'x'.repeat(300),
  ],
)
const anyName = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', 'x'.repeat(1000), 'слово '.repeat(20), '🎉'.repeat(60)),
)

test.for(names)(
  'a new %s has no mistake, whatever it is called, or is refused in a sentence',
  async (name) => {
    const kind = makers[name]
    let [made, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(anyName, async (text) => {
        const one = make(kind, least[name](text), site)
        if (isRefusal(one)) {
          refused += 1
          expect(one.refusal).toMatch(/\S.*[.?]|--id [a-z0-9-]+$/)
          return
        }
        made += 1
        expect(one.path).toMatch(/^content\/[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:md|yaml)$/)
        expect(await mistakesWith({ [one.path.replace('content/', '')]: one.text })).toEqual([])
      }),
      // A short run would not always come upon names that can be taken, and such that cannot.
      { numRuns: runs(150), examples: [['Ada'], [''], [' '], ['x'.repeat(1000)]] },
    )
    expect(made).toBeGreaterThan(isLong ? 20 : 0)
    expect(refused).toBeGreaterThan(2)
  },
)

test.for(names)('what a new %s offers can be used by taking its “#” away', async (name) => {
  const kind = makers[name]
  const one = make(kind, least[name]('Anything'), site)
  if (isRefusal(one)) throw new Error(one.refusal)
  const used = one.text.replace(/^#(?! )/gm, '').replace(/^#(?= {2,}\S)/gm, '')
  expect(used.match(/^#\S/gm)).toBeNull()
  const path = one.path.replace('content/', '')
  // Ids of the examples are nobody’s, and nothing has happened yet that could be corrected.
  const unknown = ['unknown-id', 'image-missing']
  const mistakes = (await mistakesWith({ [path]: used })).filter((kind) => !unknown.includes(kind))
  expect(mistakes).toEqual([])
  for (const key of Object.keys(kind.schema.shape).filter((key) => key !== 'draft'))
    expect(used).toMatch(new RegExp(`^# .+\\n${key}:`, 'm'))
})

test.for([
  ['event', { title: ['Fire'] }, ['date']],
  ['person', { name: ['Ada'] }, ['role', 'source']],
  ['person', { name: ['Ada'], role: ['Engineer [@herald, ¶ 1]'] }, []],
  ['place', {}, ['name', 'what', 'source']],
  ['difference', { question: ['How many?'] }, ['events', 'account', 'why']],
] as const)('a new %s of %j still needs %j', ([name, given, names]) => {
  expect(missing(makers[name], given as unknown as Given).map((field) => field.name)).toEqual(names)
})

test.for([
  [
    'a date that is none',
    'event',
    { date: ['5 October 2020'] },
    /“5 October 2020” is not a date in EDTF\. Write 2020-10-05\./,
  ],
  ['a title that is too long', 'event', { title: ['x'.repeat(141)] }, /at most 140 characters; this has 141/],
  [
    'somebody who is not there',
    'event',
    { people: ['adda'] },
    /no person or organisation “adda”\. Did you mean “ada”/,
  ],
  [
    'a source that is not there',
    'event',
    { source: ['heralt:2'] },
    /no source “heralt”\. Did you mean “herald”/,
  ],
  ['a source without its paragraph', 'event', { source: ['herald'] }, /does not say which paragraph/],
  ['a paragraph that is not there', 'event', { source: ['herald:10'] }, /has no paragraph 10/],
  ['a source that is no source', 'event', { source: ['Herald, page 2'] }, /“Herald, page 2” is no source/],
  ['HTML', 'event', { text: ['<b>x</b> [@herald, ¶ 1].'] }, /is HTML, which is not published/],
  [
    'an event that is there',
    'event',
    { title: ['Other'] },
    /There is content\/events\/other\.md already.*--id other-2001-05-02$/,
  ],
  ['an address that an event had', 'event', { title: ['Former'] }, /“former” is the address of an event/],
  ['an address that was published', 'event', { title: ['Gone'] }, /“gone” is the address of an event/],
  ['the name of a part of the page', 'event', { title: ['Sources'] }, /“sources” is the name of a part/],
  ['a title without letters', 'event', { title: ['?!'], date: ['2001'], id: [] }, undefined],
  ['an id that is none', 'event', { id: ['Ä b'] }, /“Ä b” is no id/],
  ['a mailbox', 'source', { url: ['mailto:a@example.org'] }, /no mailbox/],
  [
    'a document that is there',
    'source',
    { url: ['http://www.example.org/news/'] },
    /the source “herald” already/,
  ],
  ['somebody who is there', 'person', { name: ['Ada'] }, /There is content\/people\/ada\.yaml already/],
  ['a country that is none', 'place', { country: ['Nepal'] }, /which are NP for Nepal/],
  ['one account', 'difference', { account: ['Six [@herald, ¶ 2].'] }, /at least two/],
  ['an account without a source', 'difference', { account: ['Six.', 'Seven.'] }, /“Six\.” shows no source/],
] as const)('%s is told at once', ([, name, given, words]) => {
  const made = make(makers[name], { ...least[name]('Anything'), ...(given as unknown as Given) }, site)
  if (words) expect(made).toMatchObject({ refusal: expect.stringMatching(words) as string })
  else expect(made).toMatchObject({ path: 'content/events/2001.md' })
})

test('an event is a draft until its text shows sources', () => {
  const textOf = (given: Given) => {
    const one = make(makers.event, { ...least.event('Anything'), ...given }, site)
    return isRefusal(one) ? one.refusal : one.text
  }
  expect(textOf({})).toMatch(/^draft: true$/m)
  expect(textOf({ source: ['herald:2'] })).toMatch(/^draft: true$/m)
  expect(textOf({ text: ['It happened.'] })).toMatch(/^draft: true$/m)
  const whole = textOf({ text: ['It happened.'], source: ['herald:2-3', '@herald, para 5'] })
  expect(whole).not.toMatch(/^draft: true$/m)
  expect(whole).toMatch(/---\n\nIt happened \[@herald, ¶¶ 2-3; @herald, para 5\]\.\n$/)
})

test('what begins after today is still to come, and says on which day it was added', () => {
  const textOf = (date: string, of: SiteSoFar) => {
    const one = make(makers.event, { title: ['Anything'], date: [date] }, of)
    return isRefusal(one) ? one.refusal : one.text
  }
  expect(textOf('2001-05-20', site)).toMatch(/^kind: story$/m)
  expect(textOf('2001-05-21', site)).toMatch(/^kind: to-come$/m)
  expect(textOf('[..2003]', site)).toMatch(/^kind: story$/m)
  expect(textOf('2001', site)).toMatch(/^published: 2001-05-20$/m)
  expect(textOf('2001', { ...site, today: '2001-05-10' })).toMatch(/^#published/m)
})

test('an account is that of its source, and as old', () => {
  const one = make(makers.difference, least.difference('How many?'), site)
  expect(one).toMatchObject({
    text: expect.stringContaining('by: Herald\n    as-of: 2001-05-02\n') as string,
  })
})

async function siteNow(): Promise<SiteSoFar> {
  const found = siteSoFar(await readContent(directory), ['gone'], now)
  if (!found) throw new Error('no zone')
  return found
}

/** Kinds of the mistakes that the whole content has with some files in addition. */
async function mistakesWith(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) put(path, text)
  const { issues = [] } = await loadTimeline({ directory, base: '/', drafts: true })
  for (const path of Object.keys(files)) rmSync(join(directory, path))
  return issues.map(({ kind, wrong }) => (/^unknown|image/.test(kind) ? kind : `${kind}: ${wrong}`))
}
