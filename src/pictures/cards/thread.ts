import { parentPort } from 'node:worker_threads'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'

// A thread of its own: takes cards and gives back pictures, in the same order.
let last = Promise.resolve()

parentPort?.on('message', (card: Card) => {
  const drawing = drawCard(card).then(
    (png) => ({ png }),
    (error: unknown) => ({ error }),
  )
  last = Promise.all([drawing, last]).then(([drawn]) => parentPort?.postMessage(drawn))
})
