import { geoDistance, geoOrthographic } from 'd3-geo'
import { degree, pieceAround, type Point } from './atlas.ts'
import { type Drawing, drawLands, isHidden, type Land, type Ring, ringsAround, viewOf } from './draw.ts'
import type { Frame } from './frame.ts'

/** The globe as one sees it from above the middle of a map. */
export type Globe = Omit<Drawing, 'borders'> & { rings: Ring[] }

/** Side of the picture, in units of half a pixel. */
export const side = 240

export const radius = 116

/** In square units: a country of which less is seen has a ring around it. */
const SEEN = 60

/** Undefined if the map itself shows so much of the globe that a globe tells nothing more. */
export function drawGlobe(lands: Land[], { middle, reach }: Frame): Globe | undefined {
  if (reach > 70 * degree) return undefined
  // From a little nearer to the equator: poles tell less than what lies between.
  const above: Point = [middle[0], middle[1] * 0.75]
  const projection = geoOrthographic()
    .rotate([-above[0], -above[1]])
    .translate([side / 2, side / 2])
    .scale(radius)
  const view = viewOf({ projection, middle: above, reach: 90 * degree })
  const small = lands.filter(
    (one) =>
      isHidden(one, view, SEEN) && one.pieces.some(({ center }) => geoDistance(center, above) < 65 * degree),
  )
  const rings = small.flatMap(({ code, pieces }) =>
    ringsAround({ code, pieces: [pieceAround(pieces.flatMap(({ corners }) => corners))] }, view),
  )
  const { land, countries } = drawLands(lands, view)
  return { land, countries, rings }
}
