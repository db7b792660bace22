import type { GeoProjection } from 'd3-geo'
import { degree } from './atlas.ts'
import type { Land } from './country.ts'
import { areaOf, type Line, type Spot } from './path.ts'

/** A circle in the picture around what is seen of a country. */
export type Ring = Circle & { code: string }

type Circle = { at: Spot; radius: number }

/**
 * Circles around the islands of a country that is too small to be seen; none if it has as many square units as are
 * seen without help.
 */
export function ringsOf(
  { code, parts, center }: Land,
  outline: Line[],
  projection: GeoProjection,
  visible = 350,
): Ring[] {
  if (outline.reduce((sum, { spots }) => sum + areaOf(spots), 0) >= visible) return []
  const unitsPerRadian = projection.scale()
  const pieces = parts.length > 0 ? parts : [{ center, radius: 0.05 * degree }]
  const rings = pieces.map((part): Circle => {
    const [x = 0, y = 0] = projection(part.center) ?? []
    return { at: [x, y], radius: Math.max(14, part.radius * unitsPerRadian + 7) }
  })
  return mergeTouching(rings).map(({ at: [x, y], radius }) => ({
    code,
    at: [Math.round(x), Math.round(y)],
    radius: Math.round(radius),
  }))
}

function mergeTouching(rings: Circle[]): Circle[] {
  const merged: Circle[] = []
  for (let ring of rings) {
    for (;;) {
      const index = merged.findIndex((other) => distance(ring, other) < ring.radius + other.radius)
      const [other] = index === -1 ? [] : merged.splice(index, 1)
      if (!other) break
      ring = around(ring, other)
    }
    merged.push(ring)
  }
  return merged
}

/** The smallest circle around two. */
function around(one: Circle, other: Circle): Circle {
  const between = distance(one, other)
  if (between + other.radius <= one.radius) return one
  if (between + one.radius <= other.radius) return other
  const radius = (between + one.radius + other.radius) / 2
  const share = (radius - one.radius) / between
  const at: Spot = [
    one.at[0] + (other.at[0] - one.at[0]) * share,
    one.at[1] + (other.at[1] - one.at[1]) * share,
  ]
  return { at, radius }
}

const distance = (one: Circle, other: Circle) => Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])
