import type { Node } from '@takumi-rs/core'
import type { Card } from './card.ts'
import { LINE, INK, PAPER, QUIET } from './colours.ts'
import { SANS, SERIF } from '../../words/typefaces.ts'
import { markNodes } from './marks.ts'
import { SIZE } from './size.ts'

/** Where the words stand, in pixels from the upper edge and from the edge at which lines begin. */
export const ROOM = { top: 56, start: 140, width: 988, height: 440 }

/** The largest size of a headline, in pixels, in which a word too long for a line is broken rather than set smaller. */
const BREAKING = 62

const RAIL = { at: 74, width: 4 }
const FOOT = { rule: 516, top: 538, size: 36 }

/** How far letters may reach out of the room. */
const AROUND = FOOT.rule - ROOM.top - ROOM.height

/** A part of a card, to be drawn by itself. All are in whole pixels, and even in `left` and `width`. */
export type Part = { left: number; top: number; width: number; height: number; node: Node }

/** The label and the headline in the given size (pixels), with what letters may need around them. */
export function wordsPart(card: Card, size: number): Part {
  return partOf(card, besideRail(card, ROOM.top - AROUND, FOOT.rule), [
    within({ left: AROUND, top: AROUND }, [wordsNode(card, size)]),
  ])
}

/** All else, in parts that many cards share: the rail with its marks, and the foot. The ground between is paper. */
export function sharedParts(card: Card): Part[] {
  const start = card.direction === 'rtl' ? 'right' : 'left'
  const width = ROOM.start - AROUND
  const side = { left: start === 'left' ? 0 : SIZE.width - width, top: 0, width, height: SIZE.height }
  return [
    partOf(card, side, [
      block({ [start]: RAIL.at - RAIL.width / 2, top: 0, width: RAIL.width, height: SIZE.height }, LINE),
      ...markNodes(card, RAIL.at, ROOM.top + 32, start),
    ]),
    partOf(card, besideRail(card, FOOT.rule, SIZE.height), [
      block({ left: AROUND, top: 0, width: ROOM.width, height: 2 }, LINE),
      within({ left: AROUND, top: FOOT.top - FOOT.rule }, [footNode(card.foot)]),
    ]),
  ]
}

/** Label and headline alone: what has to fit into the room. */
export function wordsNode({ label, headline, direction }: Card, size: number): Node {
  const textAlign = direction === 'rtl' ? 'right' : 'left'
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', gap: 14, width: ROOM.width },
    children: [
      {
        type: 'text',
        text: label,
        dir: directionOfText(label),
        style: { ...SANS, textAlign, fontSize: 44, fontWeight: 600, lineHeight: 1.25 },
      },
      {
        type: 'text',
        text: headline,
        dir: directionOfText(headline),
        style: {
          ...SERIF,
          textAlign,
          fontSize: size,
          fontWeight: 600,
          // Arabic letters reach further up and down, and carry dots and marks between the lines.
          lineHeight: /\p{Script=Arabic}/u.test(headline) ? 1.4 : 1.12,
          textWrap: 'balance',
          overflowWrap: size > BREAKING ? 'normal' : 'anywhere',
        },
      },
    ],
  }
}

function footNode([first, last]: Card['foot']): Node {
  const style = { ...SANS, fontSize: FOOT.size, lineHeight: 1.25 }
  return {
    type: 'container',
    style: { display: 'flex', justifyContent: 'space-between', gap: 40, width: ROOM.width },
    children: [
      {
        type: 'text',
        text: first,
        dir: directionOfText(first),
        style: { ...style, color: QUIET, lineClamp: 1, minWidth: 0 },
      },
      {
        type: 'text',
        text: last,
        dir: directionOfText(last),
        style: { ...style, fontWeight: 600, flexShrink: 0 },
      },
    ],
  }
}

function partOf({ direction }: Card, place: Omit<Part, 'node'>, children: Node[]): Part {
  const { width, height } = place
  const style = { position: 'relative', width, height, backgroundColor: PAPER, color: INK } as const
  return { ...place, node: { type: 'container', dir: direction, style, children } }
}

function besideRail({ direction }: Card, top: number, bottom: number): Omit<Part, 'node'> {
  const width = ROOM.width + 2 * AROUND
  const start = ROOM.start - AROUND
  return { left: direction === 'rtl' ? SIZE.width - start - width : start, top, width, height: bottom - top }
}

function within(place: Record<string, number>, children: Node[]): Node {
  return { type: 'container', style: { position: 'absolute', width: ROOM.width, ...place }, children }
}

function block(place: Record<string, number>, backgroundColor: string): Node {
  return { type: 'container', style: { position: 'absolute', ...place, backgroundColor } }
}

/** That of its first letter: an English date stays in order on a card in Arabic. */
function directionOfText(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr'
}
