import { geoDistance, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { type Atlas, atlasAt, type LandPiece, type PieceShape, type Point } from './atlas.ts'
import { inSteps, type Spot } from './path.ts'

/** What of a country (ISO 3166-1 alpha-2) lies together; without a code, a point that is in none. */
export type Land = { code: string | undefined; pieces: LandPiece[] }

/** A part of the globe as a picture shows it: of the land within `reach` (radians) of its middle, its own and the rest. */
export type View = {
  topology: Atlas['topology']
  own: PieceShape[]
  others: PieceShape[]
  projection: GeoProjection
  middle: Point
  reach: number
  /** The countries that have been looked for. */
  seen: Map<string, Seen>
}

type Seen = { outline: string; area: number }

/** The texts are `d` of SVG paths (SVG 2, 9.3). `countries` are those that the picture is about, `land` all others. */
export type Drawing = { land: string; borders: string; countries: string }

/** A circle in a picture, around land of a country. */
export type Ring = { code: string | undefined; at: Spot; radius: number }

export function viewOf(lands: Land[], projection: GeoProjection, middle: Point, reach: number): View {
  // A wide view has more coasts, and is seen no larger.
  const { topology, shapes } = atlasAt(projection.scale() / Math.sqrt(1 + reach))
  const near = shapes.filter(
    ({ properties: { center, radius } }) => geoDistance(middle, center) < radius + reach,
  )
  const codes = new Set(lands.map(({ code }) => code))
  const { own = [], others = [] } = Object.groupBy(near, ({ properties }) =>
    properties.codes.some((code) => codes.has(code)) ? 'own' : 'others',
  )
  return { topology, own, others, projection, middle, reach, seen: new Map() }
}

export function draw({ projection, topology, own, others }: View): Drawing {
  const whole = geoPath(projection).digits(0)
  const path = (shape: GeoPermissibleObjects) => inSteps(whole(shape) ?? '')
  return {
    land: path(merge(topology, others)),
    borders: path(mesh(topology, collectionOf(others), (one, other) => one !== other)),
    countries: path(feature(topology, collectionOf(own))),
  }
}

/** What a view shows of a country, as path data, and how many square units of it. */
export function countryIn({ projection, topology, own, others, seen }: View, code: string): Seen {
  const known = seen.get(code)
  if (known) return known
  const shapes = [...own, ...others].filter(({ properties }) => properties.codes.includes(code))
  const shape = feature(topology, collectionOf(shapes))
  const found = { outline: geoPath(projection)(shape) ?? '', area: geoPath(projection).area(shape) }
  seen.set(code, found)
  return found
}

/** Whether a land has fewer than `least` square units in a picture. */
export const isHidden = ({ pieces }: Land, { projection }: View, least: number): boolean =>
  pieces.reduce((sum, { area }) => sum + area * projection.scale() ** 2, 0) < least

/** Circles around pieces of land, none of which touches another: where two would, around the larger alone. */
export function ringsAround({ code, pieces }: Land, { projection }: View): Ring[] {
  const rings: Ring[] = []
  for (const { center, radius: angle } of pieces.toSorted((a, b) => b.radius - a.radius)) {
    const [x, y] = projection(center) ?? [0, 0]
    const radius = Math.round(Math.max(14, angle * projection.scale() + 7))
    if (rings.every(({ at, ...other }) => Math.hypot(at[0] - x, at[1] - y) >= radius + other.radius))
      rings.push({ code, at: [Math.round(x), Math.round(y)], radius })
  }
  return rings
}

const collectionOf = (geometries: PieceShape[]) => ({ type: 'GeometryCollection' as const, geometries })
