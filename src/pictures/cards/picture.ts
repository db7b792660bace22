import { drawCard } from './draw.ts'
import type { Card } from './card.ts'

/** The picture of a card as PNG. */
export const pictureOf = (card: Card): Promise<Uint8Array<ArrayBuffer>> => drawCard(card)
