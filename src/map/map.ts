import type { Point } from './atlas.ts'
import { type Base, drawBase } from './base.ts'
import { landOf, type Land } from './country.ts'
import { height, width } from './frame.ts'
import { drawGlobe, type Globe } from './globe.ts'
import { type Dot, type Named, namesOn } from './naming.ts'
import type { Spot } from './path.ts'
import type { Ring } from './rings.ts'

/** A thing to show: in a country (ISO 3166-1 alpha-2), at a point, or both. */
export type Site = { name: string; country?: string | undefined; point?: Point | undefined }

/** A map as SVG can show it; the texts of base and globe are `d` of paths. */
export type LocatorMap = {
  base: Base
  globe: Globe | undefined
  rings: Ring[]
  dots: Spot[]
  names: Named[]
}

type Drawn = { base: Base; globe: Globe | undefined }

/** Most places of a story share their countries, and drawing a country takes a hundred times as long as marking a dot. */
const drawn = new Map<string, Drawn>()

/** A map of some sites, with names in a language (BCP 47); undefined if nothing is known of where they are. */
export function drawMap(sites: Site[], language: string): LocatorMap | undefined {
  const lands = landsOf(sites)
  const points = sites.flatMap(({ country, point }) => (point && !country ? [point] : []))
  if (lands.length === 0 && points.length === 0) return undefined
  const { base, globe } = drawOnce(lands, points)
  const marked = sites.flatMap(({ name, point }) => (point ? [{ name, at: spotOf(point, base) }] : []))
  const dots = [...new Map(marked.map((dot) => [dot.at.join(), dot])).values()]
  const rings = base.rings.filter((ring) => !dots.some((dot) => isIn(ring, dot)))
  return { base, globe, rings, dots: dots.map(({ at }) => at), names: namesOn(base, dots, rings, language) }
}

/** The lands that the points are in; of a country of which no point is known, the main one. */
function landsOf(sites: Site[]): Land[] {
  const pointed = new Set(sites.flatMap(({ country, point }) => (country && point ? [country] : [])))
  const lands = sites.flatMap(({ country, point }) =>
    country && (point !== undefined || !pointed.has(country)) ? [landOf(country, point)] : [],
  )
  return [...new Map(lands.map((land) => [keyOf(land), land])).values()]
}

function drawOnce(lands: Land[], points: Point[]): Drawn {
  const key = [...lands.map(keyOf), ...points].join(' ')
  const known = drawn.get(key)
  if (known) return known
  const base = drawBase(lands, points)
  const made = { base, globe: drawGlobe(lands, base.frame) }
  drawn.set(key, made)
  return made
}

function spotOf(point: Point, { frame }: Base): Spot {
  const [x = width / 2, y = height / 2] = frame.projection(point) ?? []
  return [Math.round(x), Math.round(y)]
}

/** A dot shows where an island is, and needs no ring around it. */
const isIn = ({ at, radius }: Ring, dot: Dot) => Math.hypot(at[0] - dot.at[0], at[1] - dot.at[1]) < radius + 9

const keyOf = ({ code, center }: Land) => `${code} ${center.join()}`
