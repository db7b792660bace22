import { geoBounds, geoDistance } from 'd3-geo'
import { feature } from 'topojson-client'
import { degree, type LandPiece, pieceAround, type PieceShape, type Point, readAtlas } from './atlas.ts'
import { distant } from './distant.ts'

/** In degrees: how near to a country a point must be, as borders and coasts are coarse. */
const MARGIN = 1

/** Pieces of one country that lie together are no further apart; so far are only small islands. In degrees. */
const REACH = { land: 2, islands: 16 }

/** What a map of a country shows: the land around its largest piece, or around that which is nearest to a point. */
export function landOf(code: string, near?: Point): LandPiece[] {
  const all = shapesOf(code).map(({ properties }) => properties)
  const isFirst = (one: LandPiece, other: LandPiece) =>
    near ? away([near], one.corners) < away([near], other.corners) : one.radius > other.radius
  const [start, ...rest] = all
  if (!start) return [{ ...pieceAround([distant[code]?.at ?? [0, 0]]), codes: [code] }]

  const reach = (all.every(({ radius }) => radius < 1.5 * degree) ? REACH.islands : REACH.land) * degree
  const found = new Set([rest.reduce((first, one) => (isFirst(one, first) ? one : first), start)])
  for (const one of found)
    for (const other of all)
      if (!found.has(other) && gap(one, other) < reach && away(one.corners, other.corners) < reach)
        found.add(other)
  return [...found]
}

/** Whether a point lies in the box around some piece of a country, or next to it. */
export function isNear(code: string, point: Point): boolean {
  const at = distant[code]?.at
  if (at && geoDistance(at, point) < 8 * degree) return true
  const [longitude, latitude] = point
  return shapesOf(code).some((shape) => {
    const [[west, south], [east, north]] = geoBounds(feature(readAtlas().topology, shape))
    const width = east < west ? east - west + 360 : east - west
    const eastward = (longitude - west + MARGIN + 720) % 360
    return latitude > south - MARGIN && latitude < north + MARGIN && eastward < width + 2 * MARGIN
  })
}

/** Radians from the nearest of some points to the nearest of others. */
export function away(some: Point[], others: Point[]): number {
  let least = Math.PI
  for (const one of some) for (const other of others) least = Math.min(least, geoDistance(one, other))
  return least
}

/** None if they are too small for Natural Earth. */
function shapesOf(code: string): PieceShape[] {
  return readAtlas().shapes.filter(({ properties }) => properties.codes.includes(code))
}

/** Radians between the circles around two pieces: less than between the pieces, and quickly told. */
function gap(one: LandPiece, other: LandPiece): number {
  return geoDistance(one.center, other.center) - one.radius - other.radius
}
