import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { abandon, stage, swapIn } from './stage.ts'

let parent: string
beforeEach(() => void (parent = mkdtempSync(join(tmpdir(), 'stage-'))))
afterEach(() => rmSync(parent, { recursive: true }))

const target = () => pathToFileURL(`${join(parent, 'dist')}/`)
const shown = () => readFileSync(join(parent, 'dist/index.html'), 'utf8')

test('the first build makes the folder, and those above it', async () => {
  const deep = pathToFileURL(`${join(parent, 'a/b/dist')}/`)
  await swapIn(await stage(deep), deep)
  expect(readdirSync(join(parent, 'a/b'))).toEqual(['dist'])
})

test('a finished build replaces the former one, of which nothing stays', async () => {
  folder('dist', { 'index.html': 'former', 'gone.html': 'former' })
  await build('new')
  expect(readdirSync(join(parent, 'dist'))).toEqual(['index.html'])
  expect(shown()).toBe('new')
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('until a build is finished, the former one is what can be seen', async () => {
  folder('dist', { 'index.html': 'former' })
  writeFileSync(new URL('index.html', await stage(target())), 'new')
  expect(shown()).toBe('former')
})

test('a build that is killed leaves the former one, and the next removes what it left', async () => {
  folder('dist', { 'index.html': 'former' })
  const { signal } = spawnSync(process.execPath, childArguments('process.kill(process.pid, "SIGKILL")'))
  expect(signal).toBe('SIGKILL')
  expect(shown()).toBe('former')
  expect(readdirSync(parent)).toHaveLength(2)
  await stage(target())
  expect(readdirSync(parent).filter((name) => name.includes(`-${process.pid}-`))).toHaveLength(1)
  expect(readdirSync(parent)).toHaveLength(2)
})

test('a build killed between its two renames has its former site put back', async () => {
  const dead = deadPid()
  folder(`.sourceline-build-${dead}-x-former`, { 'index.html': 'former' })
  folder(`.sourceline-build-${dead}-x-new`, { 'index.html': 'half' })
  await stage(target())
  expect(shown()).toBe('former')
  expect(readdirSync(parent).filter((name) => name.includes(`-${dead}-`))).toEqual([])
})

test('where several builds were killed so, one former site is put back and nothing else stays', async () => {
  const dead = deadPid()
  for (const name of ['a', 'b'])
    folder(`.sourceline-build-${dead}-${name}-former`, { 'index.html': 'former' })
  await build('new')
  expect(shown()).toBe('new')
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('a former site is not put back over a newer one', async () => {
  folder('dist', { 'index.html': 'newer' })
  folder(`.sourceline-build-${deadPid()}-x-former`, { 'index.html': 'former' })
  await stage(target())
  expect(shown()).toBe('newer')
})

test('a build that runs keeps its folder, and so does what only looks like one', async () => {
  const running = `.sourceline-build-${process.ppid}-x-new`
  folder(running, {})
  folder('other', {})
  await build('new')
  expect(readdirSync(parent)).toEqual([running, 'dist', 'other'])
})

test('a folder left by an earlier process of our number is removed', async () => {
  folder(`.sourceline-build-${process.pid}-x-new`, {})
  await build('new')
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('builds in one process do not disturb each other', async () => {
  folder('dist', { 'index.html': 'former' })
  await Promise.all(Array.from({ length: 8 }, (_, n) => build(`new ${n}`)))
  expect(shown()).toMatch(/^new \d$/)
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('builds in several processes do not disturb each other', { timeout: 60_000 }, async () => {
  const body = `for (let n = 0; n < 30; n++) await build('new ' + n)`
  const codes = await Promise.all(
    Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, childArguments(body), { stdio: 'inherit' })
      return new Promise((done) => child.on('close', done))
    }),
  )
  expect(codes).toEqual([0, 0, 0])
  expect(shown()).toBe('new 29')
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('if the new build cannot be put in its place, the former one is there again', async () => {
  folder('dist', { 'index.html': 'former' })
  await expect(swapIn(pathToFileURL(`${join(parent, 'nothing')}/`), target())).rejects.toThrow('ENOENT')
  expect(shown()).toBe('former')
  expect(readdirSync(parent)).toEqual(['dist'])
})

test('a build that is given up leaves nothing, and the former one as it was', async () => {
  folder('dist', { 'index.html': 'former' })
  writeFileSync(new URL('index.html', await stage(target())), 'half')
  abandon()
  expect(readdirSync(parent)).toEqual(['dist'])
  expect(shown()).toBe('former')
})

test('a build whose folder was taken away and made again is no whole one, and is refused', async () => {
  folder('dist', { 'index.html': 'former' })
  const staged = await stage(target())
  rmSync(staged, { recursive: true })
  mkdirSync(staged)
  writeFileSync(new URL('rest.html', staged), 'half')
  await expect(swapIn(staged, target())).rejects.toThrow('was taken away meanwhile. Build again')
  expect(shown()).toBe('former')
  abandon()
})

async function build(text: string): Promise<void> {
  const staged = await stage(target())
  expect(existsSync(staged)).toBe(true)
  writeFileSync(new URL('index.html', staged), text)
  await swapIn(staged, target())
}

function folder(name: string, files: Record<string, string>): void {
  mkdirSync(join(parent, name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(parent, name, file), text)
}

/** A program that has made a stage, or makes builds. */
function childArguments(body: string): string[] {
  const program = `
    import { writeFileSync } from 'node:fs'
    import { stage, swapIn } from ${JSON.stringify(join(import.meta.dirname, 'stage.ts'))}
    const target = new URL(${JSON.stringify(target().href)})
    const build = async (text) => {
      const staged = await stage(target)
      writeFileSync(new URL('index.html', staged), text)
      await swapIn(staged, target)
    }
    ${body.includes('build(') ? '' : 'await stage(target)'}
    ${body}`
  return ['--input-type=module', '--eval', program]
}

function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid
}
