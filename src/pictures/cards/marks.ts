import type { Node } from '@takumi-rs/core'
import type { Mark } from '../../timeline/mark.ts'
import type { Card } from './card.ts'
import { PAPER, QUIET } from './colours.ts'

const WIDE = { across: 36, length: 86, border: 6, gap: 0 }
const SMALL = { across: 28, length: 60, border: 5, gap: 26 }

/**
 * The marks of a card on its rail, drawn as marks.css draws them. `rail` is the middle of the rail in pixels from the
 * edge at which lines begin, `top` the middle of the first line of text.
 */
export function markNodes(
  { marks, accent }: Card,
  rail: number,
  top: number,
  start: 'left' | 'right',
): Node[] {
  const { across, length, border, gap } = marks.length > 1 ? SMALL : WIDE
  let next = top - across / 2
  return marks.map((mark) => {
    const height = mark === 'span' || mark === 'until' || mark === 'since' ? length : across
    const place = { [start]: rail - across / 2, top: next, width: across, height }
    next += height + gap
    return {
      type: 'container',
      style: {
        position: 'absolute',
        boxSizing: 'border-box',
        borderRadius: across / 2,
        ...place,
        ...inkOf(mark, accent, border),
      },
    }
  })
}

function inkOf(mark: Mark, accent: string, borderWidth: number) {
  const ring = { borderWidth, borderStyle: 'solid', borderColor: accent, backgroundColor: PAPER } as const
  switch (mark) {
    case 'dot':
    case 'span':
      return { backgroundColor: accent }
    case 'ring':
      return ring
    case 'quiet-ring':
      return { ...ring, borderColor: QUIET }
    case 'open-ring':
      return { ...ring, borderStyle: 'dashed' } as const
    case 'until':
      return { backgroundImage: `linear-gradient(${PAPER}, ${accent})` }
    case 'since':
      return { backgroundImage: `linear-gradient(${accent}, ${PAPER})` }
  }
}
