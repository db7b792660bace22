import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'

/** So many are drawn here: starting a thread takes as long as drawing some of them. */
const FEW = 100
const MOST_THREADS = 8

type Drawn = { png: Uint8Array<ArrayBuffer> } | { error: Error }
type Thread = { worker: Worker; waiting: ((drawn: Drawn) => void)[] }

let asked = 0
const threads: Thread[] = []

/**
 * Draws a card; of many, by threads of their own. The pixels of each are 3 MB: where a long story is in memory, clearing
 * them away would take longer than drawing.
 */
export async function drawOneOfMany(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  asked += 1
  if (asked <= FEW) return drawCard(card)
  if (threads.length < Math.min(availableParallelism(), MOST_THREADS)) threads.push(start())
  const [thread = start()] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length)
  const drawn = await new Promise<Drawn>((done) => {
    thread.waiting.push(done)
    thread.worker.ref()
    thread.worker.postMessage(card)
  })
  if ('error' in drawn) throw drawn.error
  return drawn.png
}

/** Answers in the order in which it is asked. It keeps nobody waiting who has nothing to draw. */
function start(): Thread {
  const thread: Thread = { worker: new Worker(new URL('thread.ts', import.meta.url)), waiting: [] }
  const answer = (drawn: Drawn) => {
    thread.waiting.shift()?.(drawn)
    if (thread.waiting.length === 0) thread.worker.unref()
  }
  thread.worker.on('message', answer)
  thread.worker.on('error', (error: Error) => {
    while (thread.waiting.length > 0) answer({ error })
  })
  return thread
}
