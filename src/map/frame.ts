import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import type { GeometryCollection } from 'geojson'
import { type Cap, degree, gap, type Point, readAtlas } from './atlas.ts'
import { away, type Land } from './country.ts'

/** The picture’s units: half a pixel of a narrow screen. */
export const width = 640
export const height = 440

/** In radians: what is further apart needs a map of the whole world. */
const widest = 75 * degree

/** How a part of the globe is laid into the picture, and a circle on the globe that has all of it. */
export type Frame = { projection: GeoProjection; cap: Cap }

/**
 * A frame around lands and points. An azimuthal projection has no edge that a country could cross, and so takes
 * countries of every size and place alike.
 */
export function frameOf(lands: Land[], points: Point[]): Frame {
  const centers = [...lands.map(({ center }) => center), ...points]
  const shape: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [
      ...lands.flatMap(({ parts }) => parts.map((part) => part.shape)),
      ...centers.map((coordinates) => ({ type: 'Point' as const, coordinates })),
    ],
  }
  const middle = middleOf(centers)
  const spread = Math.max(
    ...lands.map((land) => geoDistance(middle, land.center) + land.radius),
    ...points.map((point) => geoDistance(middle, point)),
  )
  const projection =
    spread > widest
      ? geoEqualEarth().rotate([-middle[0], 0])
      : geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(179)
  const [x, y] = [width, height].map((side) => ((1 - shareOf(spread)) / 2) * side) as [number, number]
  const isWide = spread > 1e-6
  if (isWide)
    projection.fitExtent(
      [
        [x, y],
        [width - x, height - y],
      ],
      shape,
    )
  const most = height / 2 / leastAround({ center: middle, radius: spread })
  projection.scale(isWide ? Math.min(projection.scale(), most) : most)
  center(projection, shape)
  const cap = capOf(projection)
  // What lies outside is cut a little further out, where its edge is not seen.
  if (spread <= widest) projection.clipAngle(Math.min(cap.radius / degree + 2, 179))
  projection.clipExtent([
    [-9, -9],
    [width + 9, height + 9],
  ])
  return { projection, cap }
}

/** How much of the picture a country takes: the smaller it is, the more of what lies around it is shown. */
function shareOf(spread: number): number {
  if (spread > widest) return 0.96
  return spread > 20 * degree ? 0.82 : spread > 9 * degree ? 0.66 : 0.52
}

/** What a frame shows at least from its middle upwards, in radians: up to some land that a reader may know. */
function leastAround(cap: Cap): number {
  const known = readAtlas().parts.filter((part) => part.radius > degree && gap(cap, part) < 14 * degree)
  const nearest = Math.min(...known.map((part) => away(part, cap.center) - cap.radius))
  return Math.min(Math.max(3.5 * degree, nearest + 2 * degree), 14 * degree)
}

function center(projection: GeoProjection, shape: GeometryCollection): void {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape)
  const [x, y] = projection.translate()
  projection.translate([x + (width - left - right) / 2, y + (height - top - bottom) / 2])
}

function capOf(projection: GeoProjection): Cap {
  const center = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  const corners = (
    [
      [0, 0],
      [width, 0],
      [0, height],
      [width, height],
    ] as const
  ).map((corner) => {
    const point = projection.invert?.([...corner])
    return point?.every(Number.isFinite) ? geoDistance(center, point) : Math.PI
  })
  return { center, radius: Math.max(...corners) }
}

function middleOf(points: Point[]): Point {
  const [x, y, z] = points
    .map(([longitude, latitude]) => [longitude * degree, latitude * degree] as const)
    .reduce(
      ([x, y, z], [east, north]) => [
        x + Math.cos(north) * Math.cos(east),
        y + Math.cos(north) * Math.sin(east),
        z + Math.sin(north),
      ],
      [0, 0, 0],
    )
  return [Math.atan2(y, x) / degree, Math.atan2(z, Math.hypot(x, y)) / degree]
}
