/**
 * Sets apart what would collide on one line: each box, a stretch of the line, gets the lowest lane that is free there.
 * Boxes that only touch do not collide. Takes boxes in the order in which they are to be placed.
 */
export function lanesOf(boxes: readonly Box[]): number[] {
  const lanes: Box[][] = []
  return boxes.map((box) => {
    const free = lanes.findIndex((taken) => taken.every((other) => !collide(box, other)))
    const lane = free === -1 ? lanes.length : free
    ;(lanes[lane] ??= []).push(box)
    return lane
  })
}

function collide(a: Box, b: Box): boolean {
  return a.start < b.end - SLACK && b.start < a.end - SLACK
}

// Less than a tenth of a pixel: what floating-point numbers add is no collision.
const SLACK = 1e-4

/** Share of the line’s length at which the box begins and ends. */
export type Box = { start: number; end: number }
