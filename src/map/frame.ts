import { geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, geoEqualEarth } from 'd3-geo'
import { degree, type Point, readAtlas } from './atlas.ts'
import { away } from './country.ts'
import { type Land, type View, viewOf } from './draw.ts'

/** The picture’s units: half a pixel of a narrow screen. */
export const width = 640
export const height = 440

/** In radians: what is further from its middle needs a map of the whole world. */
const WIDEST = 75 * degree

/**
 * A view of some lands and what lies around them. An azimuthal projection has no edge that a country could
 * cross, and so takes countries of every size and place alike.
 */
export function frame(lands: Land[]): View {
  const corners = lands.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.corners))
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: corners })
  const spread = Math.max(...corners.map((corner) => geoDistance(middle, corner)))
  // The smaller a country is, the more of what lies around it is shown.
  const margin = spread > 20 * degree ? 0.09 : spread > 9 * degree ? 0.17 : 0.24
  const isWorld = spread > WIDEST
  const around = geoCircle()
    .center(middle)
    .radius((1 - 2 * margin) * leastAround(middle))()
  const projection = isWorld
    ? geoEqualEarth().rotate([-middle[0], 0]).fitExtent(inset(0.01), { type: 'Sphere' })
    : geoAzimuthalEqualArea()
        .rotate([-middle[0], -middle[1]])
        .fitExtent(inset(margin), {
          type: 'MultiPoint',
          coordinates: [...corners, ...around.coordinates.flat()],
        })
  const reach = isWorld ? Math.PI : (0.62 * Math.hypot(width, height)) / projection.scale()
  if (!isWorld) projection.clipAngle(Math.min(reach / degree, 179))
  // Land ends a little beyond the picture, where its edge is not seen.
  return viewOf(lands, projection.clipExtent(inset(-0.014)), middle, reach)
}

/** What a map shows at least from its middle upwards, in degrees: up to some land that a reader may know. */
function leastAround(middle: Point): number {
  const known = readAtlas().shapes.filter(({ properties }) => properties.radius > degree)
  const nearest = Math.min(...known.map(({ properties }) => away([middle], properties.corners)))
  return Math.min(Math.max(3.5, nearest / degree + 2), 12)
}

/** The picture without a share of it on each side. */
const inset = (share: number): [[number, number], [number, number]] => [
  [share * width, share * height],
  [(1 - share) * width, (1 - share) * height],
]
