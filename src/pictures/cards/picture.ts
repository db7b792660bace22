import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import project from '../../../package.json' with { type: 'json' }
import { cached, prune } from './cache.ts'
import type { Card } from './card.ts'
import { drawOneOfMany } from './threads.ts'

const FOLDER = resolve('node_modules/.cache/sourceline/cards')
const DAYS = 90

// Beside the card itself, a picture depends on how it is drawn: on this folder’s code, on the libraries and typefaces,
// which package.json names exactly, and on what packs its bytes.
const folder = import.meta.dirname
const code = globSync('*.ts', { cwd: folder, exclude: ['*.test.ts'] })
  .sort()
  .map((file) => [file, readFileSync(join(folder, file), 'utf8')])
const packages = Object.entries(project.dependencies).filter(([name]) =>
  /^@(takumi-rs|fontsource)/.test(name),
)
const how = hash('sha256', JSON.stringify([code, packages, process.versions.zlib, process.arch]))

let pruned: Promise<void> | undefined

/** The picture of a card as PNG; drawn only if no earlier build has drawn the same in the same way. */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  await (pruned ??= prune(FOLDER, DAYS))
  return cached(FOLDER, how + JSON.stringify(card), () => drawOneOfMany(card))
}
