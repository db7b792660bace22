import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { furnish } from './bench/workshop.ts'
import { builtFiles } from './pages.ts'

const NOT_COPIED = /^(node_modules|dist|\.astro|\.git|\.sourceline-.*)$/
// Variables that the test runner sets: with them it would be another build than the one that is published.
const RUNNERS_OWN = /^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*)$/

/** Runs `npm run build` in a project's folder. `code` is its exit status, `output` all that it wrote. */
export function build(folder: string, env: Record<string, string> = {}): Promise<Ended> {
  return run('npm', ['run', 'build'], { cwd: folder, env, shell: process.platform === 'win32' }).ended
}

/** Starts a program as somebody at a terminal would, without what the test runner has put into the environment. */
export function run(program: string, args: string[], { env = {}, ...options }: SpawnOptions): Running {
  const outside = Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.test(name))
  const child = spawn(program, args, {
    ...options,
    env: { ...Object.fromEntries(outside), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => written.push(chunk))
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, output: Buffer.concat(written).toString() }))
  })
  return { child, ended }
}

/**
 * Copies the project, without what is built or installed, to a folder in which it can be built: a new temporary one, if
 * none is given.
 */
export async function copyProject(folder?: string): Promise<string> {
  const copy = folder ?? (await mkdtemp(join(tmpdir(), 'sourceline-')))
  await cp('.', copy, { recursive: true, filter: (path) => !NOT_COPIED.test(basename(path)) })
  await furnish(copy, resolve('node_modules'))
  return copy
}

/** Gives a copied project one of the stories in src/tests/stories/ in place of its own. */
export async function giveStory(project: string, story: string): Promise<void> {
  const content = join(project, 'content')
  await rm(content, { recursive: true, force: true })
  await cp(join(import.meta.dirname, 'stories', story, 'content'), content, { recursive: true })
}

/** Each file of a built site with the SHA-256 of its content. */
export function hashes(dist: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex')
  return Object.fromEntries(builtFiles(dist).map((file) => [file, hash(file)]))
}

/** The text of the page at an address, when it is there. */
export async function untilShown(address: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const response = await fetch(address).catch(() => undefined)
    if (response?.ok) return response.text()
    if (tries > 200) throw new Error(`Nothing is shown at ${address}`)
    await setTimeout(200)
  }
}

export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((done) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

type Ended = { code: number | null; output: string }
type Running = { child: ChildProcess; ended: Promise<Ended> }
