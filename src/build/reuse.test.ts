import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { engineOf, openReuse } from './reuse.ts'

test('a file of the last build is taken as long as its key, the engine and the file itself are the same', async () => {
  const site = await built({ '/a/index.html': ['A', 'key'] })
  expect(await site.take('/a/index.html', 'key')).toBe('A')
  expect(await site.take('/a/index.html', 'another key')).toBeUndefined()
  expect(await site.take('/a/index.html', undefined)).toBeUndefined()
  expect(await site.take('/b/index.html', 'key')).toBeUndefined()
  expect(await site.take('/a/index.html', 'key', 'another engine')).toBeUndefined()
  await writeFile(join(site.last, 'a/index.html'), 'B')
  expect(await site.take('/a/index.html', 'key')).toBeUndefined()
  await rm(site.last, { recursive: true })
  expect(await site.take('/a/index.html', 'key')).toBeUndefined()
})

test.for(['', '{', '{"engine":"engine"}', 'null', '{"engine":"engine","made":{"/a/index.html":7}}'])(
  'where the record is “%s”, nothing is taken',
  async (damaged) => {
    const site = await built({ '/a/index.html': ['A', 'key'] })
    await writeFile(site.record, damaged)
    expect(await site.take('/a/index.html', 'key')).toBeUndefined()
  },
)

test('whatever changes in code or packages is another engine; tests are no part of it', async () => {
  const root = await folder()
  const write = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
    return engineOf(root)
  }
  const engines = [
    await write('src/a.ts', 'a'),
    await write('src/pages/b.astro', 'b'),
    await write('src/pages/b.astro', 'c'),
    await write('package-lock.json', '{}'),
    await write('astro.config.mjs', ''),
  ]
  expect(new Set(engines).size).toBe(engines.length)
  expect(await write('src/a.test.ts', 'a')).toBe(engineOf(root))
  expect(await write('content/story.yaml', 'a')).toBe(engines[4])
})

/** A site that was built from texts and their keys. */
async function built(files: Record<string, [text: string, key: string]>) {
  const root = await folder()
  const [last, next, record] = ['dist', 'next', 'record.json'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  const options = { last, next, record, engine: 'engine' }
  const reuse = await openReuse(options)
  for (const [path, [text, key]] of Object.entries(files)) {
    reuse.take(path, key)
    await mkdir(join(next, path, '..'), { recursive: true })
    await writeFile(join(next, path), text)
  }
  await rename(next, last)
  await reuse.note()
  return {
    last,
    record,
    take: async (path: string, key: string | undefined, engine = 'engine') => {
      await rm(next, { recursive: true, force: true })
      const taken = (await openReuse({ ...options, engine })).take(path, key)
      return taken ? readFile(join(next, path), 'utf8') : undefined
    },
  }
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'reuse-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}
