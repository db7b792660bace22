import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification'
import { degree, gap, type Point, readAtlas } from './atlas.ts'
import { type Land, partsOf, together } from './country.ts'
import { type Frame, frameOf } from './frame.ts'
import { areaOf, type Line, linesOf, pathData, simplify } from './path.ts'
import { type Ring, ringsOf } from './rings.ts'

/** What a map shows before anything is marked on it. The texts are `d` of SVG paths. */
export type Base = {
  frame: Frame
  land: string
  borders: string
  /** The countries that the map is about. */
  countries: string
  /** Around those of them that are too small to be seen. */
  rings: Ring[]
  /** Outlines for names to stand in: of those countries, and of the others in the picture. */
  own: Map<string, Line[]>
  neighbours: Map<string, Line[]>
}

/** As many characters as compress to less than three kilobytes. */
const most = 6000

/** In the picture’s units; the next is taken where a coast is too long for the one before. */
const tolerances = [0.9, 1.3, 1.8, 2.5]

export function drawBase(lands: Land[], points: Point[]): Base {
  const frame = frameOf(lands, points)
  const { projection, cap } = frame
  const atlas = readAtlas(cap.radius > 24 * degree ? '110m' : '50m')
  const near = atlas.parts.filter((part) => gap(part, cap) < 0)
  const codes = [...new Set(lands.map(({ code }) => code))]
  const own = codes.map((code) => linesOf(together(partsOf(code, atlas)), projection))
  const rings = lands.flatMap((one) => ringsOf(one, linesOf(together(one.parts), projection), projection))
  const pieces = near.map(({ arcs }) => arcs)
  const land = linesOf(merge(atlas.topology, pieces), projection)
  const borders = linesOf(bordersBetween(atlas.topology, pieces), projection)
  const drawn = tolerances.map((tolerance) => () => ({
    land: pathData(land, tolerance, 6),
    borders: pathData(borders, tolerance),
    countries: pathData(own.flat(), tolerance, rings.length > 0 ? 0 : 6),
  }))
  const outlines = new Map(codes.map((code, index) => [code, simplify(own[index] ?? [], 2)]))
  return { frame, rings, own: outlines, neighbours: neighboursOf(codes, frame), ...firstLight(drawn) }
}

type Paths = Pick<Base, 'land' | 'borders' | 'countries'>

function firstLight(drawn: (() => Paths)[]): Paths {
  let paths: Paths = { land: '', borders: '', countries: '' }
  for (const draw of drawn) {
    paths = draw()
    if (paths.land.length + paths.borders.length + paths.countries.length <= most) break
  }
  return paths
}

/** The largest first. Names need no more than coarse outlines. */
function neighboursOf(codes: string[], { projection, cap }: Frame): Map<string, Line[]> {
  const coarse = readAtlas('110m')
  const own = new Set(codes.flatMap((code) => partsOf(code, coarse)))
  const others = coarse.parts.filter(
    (part) => part.code && !codes.includes(part.code) && !own.has(part) && gap(part, cap) < 0,
  )
  const byCode = [...Map.groupBy(others, ({ code = '' }) => code)]
  const outlines = byCode.map(([code, parts]) => {
    const lines = simplify(linesOf(together(parts), projection), 3, 400)
    return { code, lines, area: lines.reduce((sum, { spots }) => sum + areaOf(spots), 0) }
  })
  return new Map(outlines.sort((a, b) => b.area - a.area).map(({ code, lines }) => [code, lines]))
}

function bordersBetween(topology: Topology, geometries: Polygon[]) {
  const all: GeometryCollection = { type: 'GeometryCollection', geometries }
  return mesh(topology, all, (one, other) => one !== other)
}
