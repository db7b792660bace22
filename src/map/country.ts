import { geoBounds, geoDistance } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import { type Atlas, type Cap, degree, gap, outlineOf, type Part, type Point, readAtlas } from './atlas.ts'
import { distant } from './distant.ts'

/** What of a country lies together, and a circle around it. */
export type Land = Cap & { code: string; parts: Part[] }

/** How near to a country a point must be, in degrees: borders and coasts are coarse. */
const margin = 1

/** The pieces of a country; none if they are too small for Natural Earth. */
export function partsOf(code: string, { parts, byCode }: Atlas = readAtlas()): Part[] {
  const own = distant[code]
  if (!own) return byCode.get(code) ?? []
  return parts.filter(
    (part) => part.code === own.of && geoDistance(part.center, own.at) < own.degrees * degree,
  )
}

const lands = new Map<Part, Land>()

/** What a map of a country shows: the land around its largest piece, or around that which is nearest to a point. */
export function landOf(code: string, near?: Point): Land {
  const all = partsOf(code)
  const first = near ? nearestTo(near, all) : all.toSorted((a, b) => b.radius - a.radius)[0]
  if (!first) return { code, parts: [], center: distant[code]?.at ?? [0, 0], radius: 0 }
  const known = lands.get(first)
  if (known?.code === code) return known
  const parts = togetherWith(first, all)
  const { center } = first
  const radius = Math.max(...parts.map((part) => geoDistance(center, part.center) + part.radius))
  const land = { code, parts, center, radius }
  lands.set(first, land)
  return land
}

/** Of the pieces whose circles a point is in, or else is nearest to, that with the nearest outline. */
function nearestTo(point: Point, all: Part[]): Part | undefined {
  const at: Cap = { center: point, radius: 0 }
  const gaps = all.map((part) => ({ part, between: Math.max(gap(at, part), 0) }))
  const least = Math.min(...gaps.map(({ between }) => between))
  const candidates = gaps.filter(({ between }) => between === least).map(({ part }) => part)
  return candidates.toSorted((a, b) => away(a, point) - away(b, point))[0]
}

/** Pieces as one shape. */
export const together = (parts: Part[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map(({ shape }) => shape.coordinates),
})

/** Whether a point lies in the box around some piece of a country, or next to it. */
export function isNear(code: string, point: Point): boolean {
  const at = distant[code]?.at
  if (at && geoDistance(at, point) < 8 * degree) return true
  const [longitude, latitude] = point
  return partsOf(code).some(({ shape }) => {
    const [[west, south], [east, north]] = geoBounds(shape)
    const width = east < west ? east - west + 360 : east - west
    const eastward = (longitude - west + margin + 720) % 360
    return latitude > south - margin && latitude < north + margin && eastward < width + 2 * margin
  })
}

/** Where all pieces are small islands, they make one land although they are far apart. */
function togetherWith(first: Part, all: Part[]): Part[] {
  const reach = (all.every(({ radius }) => radius < 1.5 * degree) ? 16 : 2) * degree
  const found = new Set([first])
  for (const one of found)
    for (const other of all) if (!found.has(other) && apart(one, other) < reach) found.add(other)
  return [...found]
}

/** Radians between two pieces, by the outline of the larger. */
function apart(one: Part, other: Part): number {
  const [small, large] = one.radius < other.radius ? [one, other] : [other, one]
  const least = gap(small, large)
  return least > 2 * degree ? least : away(large, small.center) - small.radius
}

/** Radians from a point to the outline of a piece; some corners of a long outline are as good as all. */
export function away({ shape }: Part, point: Point): number {
  const outline = outlineOf(shape)
  const step = Math.ceil(outline.length / 200)
  return outline.reduce(
    (least, corner, index) => (index % step ? least : Math.min(least, geoDistance(corner, point))),
    Math.PI,
  )
}
