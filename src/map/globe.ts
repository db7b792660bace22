import { geoDistance, geoOrthographic } from 'd3-geo'
import { merge } from 'topojson-client'
import { degree, readAtlas } from './atlas.ts'
import { type Land, together } from './country.ts'
import type { Frame } from './frame.ts'
import { linesOf, pathData } from './path.ts'
import { type Ring, ringsOf } from './rings.ts'

/** The globe as one sees it from above the middle of a map. The texts are `d` of SVG paths. */
export type Globe = { land: string; countries: string; rings: Ring[] }

/** Side of the picture, in units of half a pixel. */
export const side = 240

export const radius = 116

/** Undefined if the map itself shows so much of the globe that a globe tells nothing more. */
export function drawGlobe(lands: Land[], { cap }: Frame): Globe | undefined {
  if (cap.radius > 65 * degree) return undefined
  const [longitude, latitude] = cap.center
  const projection = geoOrthographic()
    // From a little nearer to the equator: poles tell less than what lies between.
    .rotate([-longitude, -latitude * 0.75])
    .translate([side / 2, side / 2])
    .scale(radius)
  // What is in no country is where the map has its middle.
  const shown = lands.length > 0 ? lands : [{ code: '', parts: [], center: cap.center, radius: 0 }]
  const countries = shown.map(({ parts }) => linesOf(together(parts), projection))
  const facing = shown.map((land) => geoDistance(land.center, cap.center) < 65 * degree)
  return {
    land: pathData(linesOf(continents(), projection), 1.4, 10),
    countries: pathData(countries.flat(), 1, 2),
    rings: shown.flatMap((land, index) =>
      facing[index] ? ringsOf(land, countries[index] ?? [], projection, 60).slice(0, 1) : [],
    ),
  }
}

let all: ReturnType<typeof merge> | undefined

/** All land without borders, as coarse as a globe of this size needs it. */
function continents() {
  const { topology, parts } = readAtlas('110m')
  all ??= merge(
    topology,
    parts.map(({ arcs }) => arcs),
  )
  return all
}
