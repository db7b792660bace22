import { resolve } from 'node:path'
import project from '../../package.json' with { type: 'json' }
import { cached, prune } from './cache.ts'
import type { Card } from './card.ts'
import { drawCard, planOf } from './draw.ts'

const FOLDER = resolve('node_modules/.cache/sourceline/cards')
const DAYS = 90

// A picture depends on the card, on how it is laid out, and on these, which package.json names exactly.
const tools = Object.entries(project.dependencies).filter(([name]) => /^@(takumi-rs|fontsource)/.test(name))

let pruned: Promise<void> | undefined

/** The picture of a card as PNG; drawn only if no earlier build has drawn the same. */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  await (pruned ??= prune(FOLDER, DAYS))
  return cached(FOLDER, JSON.stringify([tools, planOf(card)]), () => drawCard(card))
}
