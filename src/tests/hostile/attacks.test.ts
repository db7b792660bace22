import { afterAll, expect, test } from 'vitest'
import { event, source } from '../sample.ts'
import type { Outcome } from './attack.ts'
import { addresses } from './attacks/addresses.ts'
import { devices } from './attacks/devices.ts'
import { images } from './attacks/images.ts'
import { links } from './attacks/links.ts'
import { names } from './attacks/names.ts'
import { texts } from './attacks/texts.ts'
import { yamls } from './attacks/yaml.ts'
import { fieldsWith } from './fields.ts'
import { formatsOf } from './formats.ts'
import { tryContent, type Tried } from './load.ts'

const tried = new Map<string, number>()

test.for(texts)('%s in every field: %j', async ([kind, written, outcome]) => {
  const files = fieldsWith(written)
  const { issues } = await expectOutcome(`text: ${kind}`, files, outcome)
  const reported = new Set(issues.map(({ file }) => file.replace('content/', '')))
  const fields = Object.keys(files).filter((file) => !file.startsWith('images/'))
  if (outcome !== 'inert') expect([...reported].sort()).toEqual(fields.sort())
})

test.for(texts)('%s in Markdown: %j', async ([kind, written, , outcome]) => {
  await expectOutcome(`Markdown: ${kind}`, bodyWith(written), outcome)
})

test.for(links)('a link, %s: %j', async ([kind, markdown, outcome]) => {
  await expectOutcome(`link: ${kind}`, bodyWith(markdown), outcome)
})

test.for(addresses)('an address, %s: %j', async ([kind, address, outcome]) => {
  const URL = JSON.stringify(address)
  const files = {
    'sources/herald.yaml': source({ URL, archive: URL, original: `{ container-title: a, URL: ${URL} }` }),
  }
  await expectOutcome(`address: ${kind}`, files, outcome)
})

test.for(yamls)('a %s in %s', async ([kind, path, text, outcome]) => {
  await expectOutcome(`YAML: ${kind}`, { [path]: text }, outcome)
  expect('polluted' in {}).toBe(false)
})

test.for(names)('a %s as the name of a file: %j', async ([kind, path, outcome]) => {
  await expectOutcome(`name: ${kind}`, { [path]: event({}) }, outcome)
})

test.for(devices)('a %s %s', { timeout: 60_000 }, async ([kind, , make, outcome]) => {
  await expectOutcome(`file: ${kind}`, {}, outcome, make)
})

test.for(images)('an image, %s', async ([, files, outcome]) => {
  await expectOutcome('image', files, outcome)
})

afterAll(() => {
  const lines = [...tried].map(([kind, count]) => `${kind} ${count}`)
  console.log(`Attacks: ${[...tried.values()].reduce((sum, count) => sum + count, 0)} (${lines.join(', ')})`)
})

/** Refused as it should be, at places that exist; or accepted, and then harmless in every format. */
async function expectOutcome(
  kind: string,
  files: Record<string, string | Uint8Array>,
  outcome: Outcome,
  prepare?: (content: string) => void,
): Promise<Tried> {
  const result = await tryContent(files, prepare)
  tried.set(kind, (tried.get(kind) ?? 0) + 1)
  expect(result.misplaced).toEqual([])
  if (outcome === 'inert') expect(result.kinds).toEqual([])
  else expect(result.kinds).toEqual(expect.arrayContaining(outcome.split(' ')))
  if (result.timeline) expect(await formatsOf(result.timeline)).toEqual([])
  return result
}

const bodyWith = (markdown: string) => ({
  'events/only.md': `---\ntitle: It happened\ndate: 2001-05-01\nsummary: It did.\nkind: story\n---\n\n${markdown} [@herald, ¶ 1].\n`,
})
