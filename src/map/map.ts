import { pieceAround, type Point } from './atlas.ts'
import { landOf } from './country.ts'
import { type Drawing, draw, isHidden, type Land, type Ring, ringsAround, type View } from './draw.ts'
import { frame, height, width } from './frame.ts'
import { drawGlobe, type Globe } from './globe.ts'
import { type MapLabel, labelsOn } from './labels.ts'
import type { Spot } from './path.ts'

/** A thing to show: in a country (ISO 3166-1 alpha-2), at a point, or both. */
export type MapSite = { name: string; country?: string | undefined; point?: Point | undefined }

/** A map as SVG can show it. */
export type LocatorMap = Drawing & {
  globe: Globe | undefined
  rings: Ring[]
  dots: Spot[]
  names: MapLabel[]
}

/** In square units: a country of which less is seen has rings around it. */
const SEEN = 350

/** Most places of a story share their countries, and drawing a country takes a hundred times as long as marking a dot. */
const drawn = new Map<string, ReturnType<typeof baseOf>>()

/** A map of some sites, with names in a language (BCP 47); undefined if nothing is known of where they are. */
export function drawMap(sites: MapSite[], language: string): LocatorMap | undefined {
  const lands = landsOf(sites)
  if (lands.length === 0) return undefined
  const key = lands.map(keyOf).join(' ')
  const base = drawn.get(key) ?? baseOf(lands)
  drawn.set(key, base)

  const marked = sites.flatMap(({ name, point }) => (point ? [{ name, at: spotOf(point, base.view) }] : []))
  const dots = [...new Map(marked.map((dot) => [dot.at.join(), dot])).values()]
  // A dot shows where an island is, and needs no ring around it.
  const rings = base.rings.filter(
    ({ at: [x, y], radius }) => !dots.some(({ at }) => Math.hypot(x - at[0], y - at[1]) < radius + 9),
  )
  const names = labelsOn(lands, base.view, dots, rings, language)
  return { ...base.drawing, globe: base.globe, rings, dots: dots.map(({ at }) => at), names }
}

/** The lands that the points are in; of a country of which no point is known, the main one. */
function landsOf(sites: MapSite[]): Land[] {
  const pointed = new Set(sites.flatMap(({ country, point }) => (point ? [country] : [])))
  const lands = sites.flatMap(({ country: code, point }): Land[] => {
    if (code) return point || !pointed.has(code) ? [{ code, pieces: landOf(code, point) }] : []
    return point ? [{ code, pieces: [pieceAround([point])] }] : []
  })
  return [...new Map(lands.map((land) => [keyOf(land), land])).values()]
}

function baseOf(lands: Land[]) {
  const view = frame(lands)
  const small = lands.filter((land) => isHidden(land, view, SEEN))
  return {
    view,
    drawing: draw(view),
    globe: drawGlobe(lands, view),
    rings: small.flatMap((land) => ringsAround(land, view)),
  }
}

function spotOf(point: Point, { projection }: View): Spot {
  const [x = width / 2, y = height / 2] = projection(point) ?? []
  return [Math.round(x), Math.round(y)]
}

const keyOf = ({ code, pieces: [first] }: Land) => `${code} ${first?.center.join()}`
