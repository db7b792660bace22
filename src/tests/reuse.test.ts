import { appendFile, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { writeAll } from './bench/workshop.ts'
import { storyOf } from './bench/story.ts'
import { build, copyProject, hashes } from './build.ts'

// Two whole builds for each change.
vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 400_000 })

const EVENTS = 120
const RUNS = Number(process.env.SOURCELINE_CHANGES ?? 4)

const kept = await project()
const clean = await project()
afterAll(() => Promise.all([kept, clean].map((copy) => rm(copy, { recursive: true }))))

/** What somebody may change from one build to the next, in a story of `storyOf`; `n` is any number. */
const changes: Record<string, (copy: string, n: number) => Promise<void>> = {
  'the text of an event': (copy, n) => append(copy, event(n), '\nOne more thing [@source-1, ¶ 2].\n'),
  'a citation of an event': (copy, n) =>
    replace(copy, event(n), /\[@source-\d+, ¶ \d+\]/, '[@source-2, ¶ 3]'),
  'the headline of an event': (copy, n) => replace(copy, event(n), /^title: .*$/m, `title: Anew ${n}`),
  'the date of an event': (copy, n) => replace(copy, event(n), /^date: .*$/m, `date: 2019-03-${day(n)}`),
  'the kind of an event': (copy, n) => replace(copy, event(n), /^kind: .*$/m, 'kind: background'),
  'the tags of an event': (copy, n) => replace(copy, event(n), /^tags: .*$/m, `tags: [tag-1, New ${n}]`),
  'the people of an event': (copy, n) => replace(copy, event(n), /^people: .*$/m, 'people: [person-1]'),
  'a correction': (copy, n) =>
    replace(copy, event(n), /^(?:updates: .*\n)?kind:/m, `updates: [${correction(n)}]\nkind:`),
  'a draft': (copy, n) => replace(copy, event(n), /^key: .*$/m, 'draft: true'),
  'a new event': async (copy, n) => {
    const text = await readFile(join(copy, event(n)), 'utf8')
    await writeFile(join(copy, `content/events/new-${n}.md`), text.replace(/^title: .*$/m, `title: New ${n}`))
  },
  'another address of an event': async (copy, n) => {
    const text = await readFile(join(copy, event(n)), 'utf8')
    // A difference would miss it, and nothing would be built.
    for (const one of [1, 2])
      if ((await readFile(join(copy, difference(one)), 'utf8')).includes(`[event-${number(n)}]`)) return
    await rm(join(copy, event(n)))
    const renamed = text.replace(/^---\n/, `---\naliases: [event-${number(n)}]\n`)
    await writeFile(join(copy, `content/events/renamed-${number(n)}.md`), renamed)
  },
  'the title of a source': (copy, n) => replace(copy, source(n), /^title: .*$/m, `title: Paper ${n}`),
  'the language of a source': (copy, n) => replace(copy, source(n), /^language: .*$/m, 'language: ar'),
  'a caveat of a source': (copy, n) =>
    replace(copy, source(n), /^(?:caveat: .*\n)?note:/m, `caveat: Careful ${n}\nnote:`),
  'the name of a person': (copy, n) => replace(copy, person(n), /^name: .*$/m, `name: Somebody ${n}`),
  'the role of a person': (copy, n) => replace(copy, person(n), /^role: \w+/m, `role: Role ${n}`),
  'the name of a place': (copy, n) =>
    replace(copy, 'content/places/place-1.yaml', /^name: .*$/m, `name: P${n}`),
  'a question': (copy, n) => replace(copy, difference(1), /^question: .*$/m, `question: Really ${n}?`),
  'an account': (copy, n) => replace(copy, difference(1), /by: .*$/m, `by: Observer ${n}`),
  'the title of the story': (copy, n) => replace(copy, story, /^title: .*$/m, `title: What happened ${n}`),
  'the colour of the story': (copy, n) => replace(copy, story, /light: '#\w+'/, `light: '#00${day(n)}60'`),
  'the publisher': (copy, n) => replace(copy, story, /publisher: .*$/m, `publisher: { name: Editors ${n} }`),
  'a template': (copy, n) =>
    replace(copy, 'src/components/EventLine.astro', /class="label[^"]*"/, `class="label mt-${n % 9}"`),
  'a word of the interface': (copy, n) =>
    replace(copy, 'src/words/en.ts', /Previous entry\w*/, `Previous entry${number(n)}`),
  'a style': (copy, n) => append(copy, 'src/styles/global.css', `\nmain{--n:${n}}\n`),
  'nothing at all': () => Promise.resolve(),
}

test('a build that keeps what it can is the same to the byte as one that keeps nothing', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(EVENTS - 1)), {
    minLength: 1,
    maxLength: 3,
  })
  const seed = Number(process.env.SOURCELINE_SEED ?? Date.now() % 1e9)
  expect(await build(kept)).toMatchObject({ code: 0 })
  for (const [index, step] of fc.sample(steps, { numRuns: RUNS, seed }).entries()) {
    const made = `seed ${seed}, ${index}: ${step.map(([name, n]) => `${name} (${n})`).join(', ')}`
    for (const copy of [kept, clean])
      // What an earlier change took away cannot be changed again.
      for (const [name, n] of step) await changes[name]?.(copy, n).catch(ignoreMissing)
    await Promise.all(
      ['dist', 'node_modules/.cache/sourceline/site.json', 'node_modules/.cache/sourceline/entries'].map(
        (path) => rm(join(clean, path), { recursive: true, force: true }),
      ),
    )
    expect(await build(kept), made).toMatchObject({ code: 0 })
    expect(await build(clean), made).toMatchObject({ code: 0 })
    expect(hashes(join(kept, 'dist')), made).toEqual(hashes(join(clean, 'dist')))
  }
})

test('a file that somebody has changed in dist/, or that is gone, is made anew', async () => {
  const before = hashes(join(kept, 'dist'))
  const [first = '', second = '', third = ''] = Object.keys(before).filter((file) =>
    /events\/.*\.html$/.test(file),
  )
  await appendFile(join(kept, 'dist', first), 'Changed')
  await rm(join(kept, 'dist', second))
  await utimes(join(kept, 'dist', third), 0, 0)
  expect(await build(kept)).toMatchObject({ code: 0 })
  expect(hashes(join(kept, 'dist'))).toEqual(before)
})

test('what was noted for the next build may be damaged: everything is made anew', async () => {
  const before = hashes(join(kept, 'dist'))
  for (const name of ['site.json', 'entries'])
    await writeFile(join(kept, 'node_modules/.cache/sourceline', name), '{"engine":')
  expect(await build(kept)).toMatchObject({ code: 0 })
  expect(hashes(join(kept, 'dist'))).toEqual(before)
})

const story = 'content/story.yaml'
const number = (n: number) => (n % EVENTS) + 1
const day = (n: number) => String((n % 28) + 1).padStart(2, '0')
const correction = (n: number) => `{ date: 2021-01-${day(n)}, kind: correction, was: A, now: B${n}, why: C }`
const difference = (n: number) => `content/differences/difference-${n}.yaml`
const event = (n: number) => `content/events/event-${number(n)}.md`
const source = (n: number) => `content/sources/source-${(n % (EVENTS / 4)) + 1}.yaml`
const person = (n: number) => `content/people/person-${(n % (EVENTS / 10)) + 1}.yaml`

async function project(): Promise<string> {
  const copy = await copyProject()
  await rm(join(copy, 'content'), { recursive: true })
  await writeAll(join(copy, 'content'), storyOf(EVENTS))
  return copy
}

async function append(copy: string, file: string, text: string): Promise<void> {
  await readFile(join(copy, file))
  await appendFile(join(copy, file), text)
}

async function replace(copy: string, file: string, pattern: RegExp, text: string): Promise<void> {
  const before = await readFile(join(copy, file), 'utf8')
  await writeFile(join(copy, file), before.replace(pattern, text))
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
