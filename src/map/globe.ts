import { geoDistance, geoOrthographic } from 'd3-geo'
import { degree, pieceAround, type Point } from './atlas.ts'
import { type Drawing, draw, isHidden, type Land, type Ring, ringsAround, type View, viewOf } from './draw.ts'

/** The globe as one sees it from above the middle of a map. */
export type Globe = Omit<Drawing, 'borders'> & { rings: Ring[] }

/** Side of the picture, in units of half a pixel. */
export const side = 240

export const radius = 116

/** In square units: a country of which less is seen has a ring around it. */
const SEEN = 60

/** Undefined if the map itself shows so much of the globe that a globe tells nothing more. */
export function drawGlobe(lands: Land[], { middle, reach }: View): Globe | undefined {
  if (reach > 75 * degree) return undefined
  // From a little nearer to the equator: poles tell less than what lies between.
  const above: Point = [middle[0], middle[1] * 0.75]
  const projection = geoOrthographic()
    .rotate([-above[0], -above[1]])
    .translate([side / 2, side / 2])
    .scale(radius)
  const view = viewOf(lands, projection, above, 90 * degree)
  const small = lands
    .filter((land) => isHidden(land, view, SEEN))
    .map(({ code, pieces }) => ({
      code,
      pieces: [pieceAround(pieces.flatMap(({ corners }) => corners))],
    }))
  const facing = small.filter(
    ({ pieces: [piece] }) => piece && geoDistance(piece.center, above) < 65 * degree,
  )
  const { land, countries } = draw(view)
  return { land, countries, rings: facing.flatMap((one) => ringsAround(one, view)) }
}
