import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Of a built site: its files and their bytes; on the wire (gzip) those of its front page and of a first search, if it has one. */
export type Bytes = { files: number; all: number; front: number; search?: number; cards: number[] }

/** How many results a search shows at first, each perhaps from a file of its own. */
const RESULTS = 10
/** How many excerpts at most, where the page lists all events. */
const EXCERPTS = 20

export async function bytesOf(dist: string): Promise<Bytes> {
  let [files, all] = [0, 0]
  const cards: number[] = []
  for await (const entry of glob('**/*', { cwd: dist, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size } = await stat(join(entry.parentPath, entry.name))
    if (entry.name === 'card.png') cards.push(size)
    files += 1
    all += size
  }
  const search = await firstSearch(dist)
  return { files, all, front: await sent(dist, 'index.html'), ...(search && { search }), cards }
}

/** The most that somebody loads who looks for one word: scripts, the directory, the largest shard, and the largest rows or texts there are. */
async function firstSearch(dist: string): Promise<number | undefined> {
  const page = await readFile(join(dist, 'find/index.html'), 'utf8').catch(() => undefined)
  if (!page) return undefined
  const terms = await sizes(dist, 'search/*/terms-*.json')
  const rows = await sizes(dist, 'search/*/rows-*.json')
  const texts = await sizes(dist, 'search/*/texts-*.json')
  const front = await readFile(join(dist, 'index.html'), 'utf8')
  const scripts = namesIn(page).difference(namesIn(front))
  for (const name of scripts)
    for (const other of namesIn(await readFile(join(dist, '_astro', name), 'utf8'))) scripts.add(other)
  const loaded = await Promise.all([...scripts].map((name) => sent(dist, `_astro/${name}`)))
  const parts = [terms[0] ?? 0, ...rows.slice(0, RESULTS), ...texts.slice(0, EXCERPTS)]
  return [...loaded, await sent(dist, 'search.json'), ...parts].reduce((sum, bytes) => sum + bytes)
}

/** Scripts that a page or a script names. */
const namesIn = (text: string) =>
  new Set([...text.matchAll(/["'](?:\.\/|[^"']*_astro\/)([\w.-]+\.js)["']/g)].map(([, name = '']) => name))

/** Largest first. */
async function sizes(dist: string, pattern: string): Promise<number[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: dist }))
  const all = await Promise.all(found.map((file) => sent(dist, file)))
  return all.sort((a, b) => b - a)
}

const sent = async (dist: string, file: string) =>
  gzipSync(await readFile(join(dist, file)), { level: 6 }).length
