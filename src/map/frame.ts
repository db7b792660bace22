import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  type GeoProjection,
} from 'd3-geo'
import { degree, type Piece, type Point, readAtlas } from './atlas.ts'
import { away } from './country.ts'

/** The picture’s units: half a pixel of a narrow screen. */
export const width = 640
export const height = 440

/** In units: what is drawn beyond the picture’s edge, so that the cut is not seen. */
const BEYOND = 9

/** In radians: what is further from its middle needs a map of the whole world. */
const WIDEST = 75 * degree

/** How a part of the globe is laid into the picture; the radius, in radians, of a circle around its middle that has all of it. */
export type Frame = { projection: GeoProjection; middle: Point; reach: number }

/**
 * A frame around pieces of land. An azimuthal projection has no edge that a country could cross, and so takes countries
 * of every size and place alike.
 */
export function frameOf(pieces: Piece[]): Frame {
  const corners = pieces.flatMap((piece) => piece.corners)
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: corners })
  const spread = Math.max(...corners.map((corner) => geoDistance(middle, corner)))
  const share = spread > 20 * degree ? 0.82 : spread > 9 * degree ? 0.66 : 0.52
  if (spread > WIDEST) {
    const world = geoEqualEarth().rotate([-middle[0], 0])
    return { projection: clipped(world.fitExtent(extent(0.97), { type: 'Sphere' })), middle, reach: Math.PI }
  }
  const around = geoCircle()
    .center(middle)
    .radius((leastAround(middle) / degree) * share)()
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .fitExtent(extent(share), { type: 'MultiPoint', coordinates: [...corners, ...around.coordinates.flat()] })
  // In this projection a chord of the globe keeps its length.
  const [x, y] = projection.translate()
  const farthest = Math.hypot(Math.max(x, width - x), Math.max(y, height - y)) + BEYOND
  const reach = 2 * Math.asin(Math.min(1, farthest / projection.scale() / 2))
  // What lies outside is cut a little further out, where its edge is not seen.
  return { projection: clipped(projection.clipAngle(Math.min(reach / degree + 2, 179))), middle, reach }
}

/** What a frame shows at least from its middle upwards, in radians: up to some land that a reader may know. */
function leastAround(middle: Point): number {
  const known = readAtlas().shapes.flatMap(({ properties: { radius, corners } }) =>
    radius > degree ? [away([middle], corners)] : [],
  )
  return Math.min(Math.max(3.5 * degree, Math.min(...known) + 2 * degree), 12 * degree)
}

function extent(share: number): [[number, number], [number, number]] {
  const [x, y] = [((1 - share) / 2) * width, ((1 - share) / 2) * height]
  return [
    [x, y],
    [width - x, height - y],
  ]
}

function clipped(projection: GeoProjection): GeoProjection {
  return projection.clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ])
}
