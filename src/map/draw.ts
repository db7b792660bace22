import { geoDistance, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { type Atlas, atlasAt, type Piece, type PieceShape } from './atlas.ts'
import type { Frame } from './frame.ts'
import { areaOf, inSteps, linesOf, type Spot } from './path.ts'

/** What of a country (ISO 3166-1 alpha-2) lies together; without a code, a point that is in none. */
export type Land = { code: string | undefined; pieces: Piece[] }

/** A circle in a picture, around land of a country. */
export type Ring = { code: string | undefined; at: Spot; radius: number }

export type Outline = { spots: Spot[]; area: number }[]

/** The land that a picture may show, as exact as it shows it. */
export type View = Atlas & { projection: GeoProjection }

/** The texts are `d` of SVG paths (SVG 2, 9.3). `countries` are those that the picture is about, `land` all others. */
export type Drawing = { land: string; borders: string; countries: string }

export function viewOf({ projection, middle, reach }: Frame): View {
  // Wide views have more coasts, and are seen to the same width.
  const { topology, shapes } = atlasAt(projection.scale() / Math.sqrt(1 + reach))
  const isNear = ({ properties: { center, radius } }: PieceShape) =>
    geoDistance(middle, center) - radius < reach
  return { projection, topology, shapes: shapes.filter(isNear) }
}

export function drawLands(lands: Land[], { projection, topology, shapes }: View): Drawing {
  const whole = geoPath(projection).digits(0)
  const path = (shape: GeoPermissibleObjects) => inSteps(whole(shape) ?? '')
  const isOwn = (shape: PieceShape) => lands.some(({ code }) => code && isOf(code, shape))
  const others = shapes.filter((shape) => !isOwn(shape))
  return {
    land: path(merge(topology, others)),
    borders: path(mesh(topology, collection(others), (one, other) => one !== other)),
    countries: path(feature(topology, collection(shapes.filter(isOwn)))),
  }
}

/** What is seen of a country: its rings, the largest first, each with the square units inside of it. */
export function outlineOf(code: string, { projection, topology, shapes }: View): Outline {
  const own = collection(shapes.filter((shape) => isOf(code, shape)))
  const rings = linesOf(geoPath(projection)(feature(topology, own)) ?? '')
  return rings.map((spots) => ({ spots, area: areaOf(spots) })).sort((a, b) => b.area - a.area)
}

/** Square units. */
export const seenOf = (outline: Outline): number => outline.reduce((sum, { area }) => sum + area, 0)

/** Whether a land has fewer than `least` square units in a picture. */
export const isHidden = ({ pieces }: Land, { projection }: View, least: number): boolean =>
  pieces.reduce((sum, { area }) => sum + area * projection.scale() ** 2, 0) < least

/** Circles around pieces of land, none of which touches another: where two would, around the larger alone. */
export function ringsAround({ code, pieces }: Land, { projection }: View): Ring[] {
  const rings: Ring[] = []
  for (const { center, radius } of pieces.toSorted((a, b) => b.radius - a.radius)) {
    const [x, y] = projection(center) ?? [0, 0]
    const ring: Ring = {
      code,
      at: [Math.round(x), Math.round(y)],
      radius: Math.round(Math.max(14, radius * projection.scale() + 7)),
    }
    if (rings.every((other) => distance(ring, other) >= ring.radius + other.radius)) rings.push(ring)
  }
  return rings
}

const isOf = (code: string, { properties }: PieceShape) => properties.codes.includes(code)

const collection = (geometries: PieceShape[]) => ({ type: 'GeometryCollection' as const, geometries })

const distance = (one: Ring, other: Ring) => Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])
