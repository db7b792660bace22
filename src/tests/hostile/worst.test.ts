import { afterAll, expect, test } from 'vitest'
import { findExcessIn } from '../../markdown/limits.ts'
import { isLong } from '../random.ts'
import { event, smallest, source } from '../sample.ts'
import { tryContent } from './load.ts'
import { markdownPieces, yamlPieces } from './pieces.ts'

/** Milliseconds of a processor that no input may take: some ten times of what the worst takes. */
const most = 5_000
const largest = 99_000
const measured: { what: string; spent: number }[] = []

/** All of them, or each seventh. */
const some = (pieces: string[]) => pieces.filter((_, index) => isLong || index % 7 === 0)

test.for(some(markdownPieces))(
  'as much Markdown of %j as may stand in a text is read in good time',
  { timeout: 120_000 },
  async (piece) => {
    for (const repeat of [flat, inParagraphs]) {
      const markdown = repeat(
        piece,
        mostOf((times) => findExcessIn(repeat(piece, times)) === undefined, largest / piece.length),
      )
      await measure(`Markdown ${JSON.stringify(piece.slice(0, 20))}`, {
        'events/only.md': event({}, markdown.slice(0, largest)),
      })
    }
  },
)

test.for(some(markdownPieces))(
  'a file of nothing but Markdown of %j is refused or read in good time',
  { timeout: 120_000 },
  async (piece) => {
    await measure(`file of ${JSON.stringify(piece.slice(0, 20))}`, {
      'events/only.md': event({}, flat(piece, largest / piece.length)),
    })
  },
)

test.for(some(yamlPieces))(
  'a file of YAML of %j is refused or read in good time',
  { timeout: 120_000 },
  async (piece) => {
    for (const before of ['', 'title: '])
      await measure(`YAML ${JSON.stringify(piece)}`, {
        'sources/herald.yaml': before + flat(piece, largest / piece.length),
      })
  },
)

test('names that begin alike are looked for in good time', { timeout: 120_000 }, async () => {
  const people = Array.from({ length: 50 }, (_, n) => `p${n}`)
  const name = (n: number) => `${'a-'.repeat(46)}x${n}`
  const spellings = (of: number) =>
    Array.from({ length: 20 }, (_, n) => `  - { name: ${name(of * 20 + n)}, sources: [herald] }\n`)
  const files = people.map((id, n) => [
    `people/${id}.yaml`,
    `name: ${name(n * 100 + 5000)}\nkind: person\nrole: A [@herald, ¶ 1].\nspellings:\n${spellings(n).join('')}`,
  ])
  const text = `${'a-'.repeat(9_000)} [@herald, ¶ 1].\n\n`.repeat(5)
  await measure('names', {
    ...(Object.fromEntries(files) as Record<string, string>),
    'events/only.md': event({ people: `[${people.join(', ')}]` }, text),
  })
})

test(
  'an entry with as much of everything as it may have is read in good time',
  { timeout: 120_000 },
  async () => {
    const cited = Array.from(
      { length: 40 },
      () => `Words [@herald, ¶¶ 1-9999; ${'@herald, ¶ 1; '.repeat(3)}@herald, ¶ 9999].`,
    )
    const accounts = Array.from(
      { length: 20 },
      () => `  - { account: 'Ten [@herald, ¶ 1].', by: A, as-of: 2001, figure: { value: 1, unit: a } }\n`,
    )
    const differences = Array.from({ length: 50 }, (_, n): [string, string] => [
      `differences/d${n}.yaml`,
      `question: A?\nkind: measures\nevents: [only]\naccounts:\n${accounts.join('')}why: { text: Nobody knows., editor: true }\n`,
    ])
    const update = `  - { date: 2027-01-01, kind: update, now: ${'a '.repeat(240)}, why: ${'b '.repeat(240)} }\n`
    await measure('everything', {
      ...Object.fromEntries(differences),
      'events/only.md': event(
        {
          tags: `[${Array.from({ length: 20 }, (_, n) => `t${n}`).join(', ')}]`,
          updates: `\n${update.repeat(50)}`,
        },
        cited.join('\n\n'),
      ),
      'sources/herald.yaml': source({ paragraphs: '9999', furniture: `[${'1-9999, '.repeat(99)}1]` }),
    })
  },
)

test(
  'ten thousand references to what is not there are reported in good time',
  { timeout: 120_000 },
  async () => {
    const files = Array.from({ length: 100 }, (_, n) => {
      const cited = Array.from({ length: 100 }, (_, m) => `@missing-source-${n}-${m}, ¶ 1`)
      return [`events/event-with-a-name-${n}.md`, event({}, `A [${cited.join('; ')}].`)]
    })
    const known = Array.from({ length: 1_000 }, (_, n) => [`sources/known-source-${n}.yaml`, source({})])
    await measure(
      'missing sources',
      Object.fromEntries([...files, ...known]) as Record<string, string>,
      10 * most,
    )
  },
)

afterAll(() => {
  const worst = measured.sort((a, b) => b.spent - a.spent).slice(0, 5)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  console.log(
    `Worst of ${measured.length}: ${worst.map(({ what, spent }) => `${what} ${Math.round(spent)} ms`).join(', ')}; ${megabytes} MB`,
  )
  expect(megabytes).toBeLessThan(2_000)
})

/** Processor time, so that what else the machine does is not counted. */
async function measure(what: string, files: Record<string, string>, bound = most): Promise<void> {
  const before = process.cpuUsage()
  await tryContent({ ...smallest, ...files })
  const { user, system } = process.cpuUsage(before)
  const spent = (user + system) / 1_000
  measured.push({ what, spent })
  expect(spent, what).toBeLessThan(bound)
}

const flat = (piece: string, times: number) => piece.repeat(times)

/** As many to a paragraph as there may be, and as many paragraphs as it takes. */
function inParagraphs(piece: string, times: number): string {
  const one = mostOf((some) => findExcessIn(piece.repeat(some)) === undefined, times)
  const whole = Math.floor(times / one)
  return `${piece.repeat(one)}\n\n`.repeat(whole) + piece.repeat(times - whole * one)
}

/** The highest number, from 1 up to a limit, for which something still holds. */
function mostOf(holds: (times: number) => boolean, limit: number): number {
  let [low, high] = [1, Math.max(1, Math.floor(limit))]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
