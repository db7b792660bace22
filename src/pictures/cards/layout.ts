import type { Node } from '@takumi-rs/core'
import { SANS, SERIF } from '../../words/typefaces.ts'
import type { Card } from './card.ts'
import { INK, LINE, PAPER, QUIET } from './colours.ts'
import { markNodes } from './marks.ts'
import { SIZE } from './size.ts'

/** The sizes in which a headline may be set, in pixels, largest first. */
export const HEADLINES = [104, 96, 88, 80, 74, 68, 62, 56, 50, 44]

/** Where the words stand, in pixels from the upper edge and from the edge at which lines begin. */
export const ROOM = { top: 56, start: 140, width: 988, height: 440 }

/** The largest size of a headline in which a word too long for a line is broken rather than set smaller. */
const BREAKING = 62

const RAIL = { at: 74, width: 4 }
const FOOT = { rule: 516, top: 538, size: 36 }

/** A whole card, its headline in the given size (pixels). */
export function cardNode(card: Card, size: number): Node {
  const start = card.direction === 'rtl' ? 'right' : 'left'
  return {
    type: 'container',
    dir: card.direction,
    style: { position: 'relative', ...SIZE, backgroundColor: PAPER, color: INK },
    children: [
      block({ [start]: RAIL.at - RAIL.width / 2, top: 0, width: RAIL.width, height: SIZE.height }),
      ...markNodes(card, RAIL.at, ROOM.top + 32, start),
      within({ [start]: ROOM.start, top: ROOM.top }, wordsNode(card, size)),
      block({ [start]: ROOM.start, top: FOOT.rule, width: ROOM.width, height: 2 }),
      within({ [start]: ROOM.start, top: FOOT.top }, footNode(card.foot)),
    ],
  }
}

/** Label and headline alone: what has to fit into the room. */
export function wordsNode({ label, headline, direction }: Card, size: number): Node {
  const textAlign = direction === 'rtl' ? 'right' : 'left'
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', gap: 14, width: ROOM.width },
    children: [
      textNode(label, { ...SANS, textAlign, fontSize: 44, fontWeight: 600, lineHeight: 1.25 }),
      textNode(headline, {
        ...SERIF,
        textAlign,
        fontSize: size,
        fontWeight: 600,
        // Arabic letters reach further up and down, and carry dots and marks between the lines.
        lineHeight: /\p{Script=Arabic}/u.test(headline) ? 1.4 : 1.12,
        textWrap: 'balance',
        overflowWrap: size > BREAKING ? 'normal' : 'anywhere',
      }),
    ],
  }
}

function footNode([first, last]: Card['foot']): Node {
  const style = { ...SANS, fontSize: FOOT.size, lineHeight: 1.25 }
  return {
    type: 'container',
    style: { display: 'flex', justifyContent: 'space-between', gap: 40, width: ROOM.width },
    children: [
      textNode(first, { ...style, color: QUIET, lineClamp: 1, minWidth: 0 }),
      textNode(last, { ...style, fontWeight: 600, flexShrink: 0 }),
    ],
  }
}

/** In the direction of its first letter: an English date stays in order on a card in Arabic. */
function textNode(text: string, style: Node['style'] & object): Node {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  const isRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
  return { type: 'text', text, dir: isRightToLeft ? 'rtl' : 'ltr', style }
}

function within(place: Record<string, number>, child: Node): Node {
  return {
    type: 'container',
    style: { position: 'absolute', width: ROOM.width, ...place },
    children: [child],
  }
}

function block(place: Record<string, number>): Node {
  return { type: 'container', style: { position: 'absolute', ...place, backgroundColor: LINE } }
}
