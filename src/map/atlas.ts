import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoDistance } from 'd3-geo'
import type { Polygon as GeoPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { regionOf } from './codes.ts'
import { distant } from './distant.ts'

/** Longitude and latitude in degrees of WGS 84, in the order of GeoJSON. */
export type Point = [longitude: number, latitude: number]

/** One piece of land, or one point, with a circle around it. */
export type LandPiece = {
  /** ISO 3166-1 alpha-2: one, or FR and RE of Réunion; none for the few that have no code. The last is the narrowest. */
  codes: string[]
  center: Point
  /** In radians. */
  radius: number
  /** In steradians. */
  area: number
  /** So many of its corners that they tell where it is. */
  corners: Point[]
}

/** Its outline, by arcs that it shares with its neighbours. */
export type PieceShape = Polygon & { properties: LandPiece }

/** The land of the world. */
export type Atlas = { topology: World; shapes: PieceShape[] }

type Named = { name: string }
type World = Topology<{ countries: GeometryCollection<Named> }>
type Country = (Polygon<Named> | MultiPolygon<Named>) & { properties: Named }

/** In radians. */
export const degree = Math.PI / 180

/** What is seen of a coast and of an island, in square units of a picture. */
const SEEN = { corner: 5, island: 8 }

const require = createRequire(import.meta.url)
let whole: Atlas | undefined
const atScale = new Map<number, Atlas>()

/** The countries of Natural Earth at a scale of 1 to 50 million, read when they are first needed. */
export function readAtlas(): Atlas {
  return (whole ??= cut(require('world-atlas/countries-50m.json') as World))
}

/** The same without corners and islands that are hardly seen in a picture with `scale` units to a radian. */
export function atlasAt(scale: number): Atlas {
  // Maps of about the same scale share one.
  const step = Math.round(2 * Math.log2(scale))
  const units = 2 ** step
  const { topology, shapes } = readAtlas()
  const atlas = atScale.get(step) ?? {
    topology: simplify(topology, SEEN.corner / units),
    shapes: shapes.filter(({ properties }) => properties.area * units >= SEEN.island),
  }
  atScale.set(step, atlas)
  return atlas
}

/** A circle around corners, as a piece of no country. */
export function pieceAround(corners: Point[]): LandPiece {
  const center = geoCentroid({ type: 'MultiPoint', coordinates: corners })
  const radius = Math.max(...corners.map((corner) => geoDistance(center, corner)))
  return { codes: [], center, radius, area: 0, corners }
}

function cut(world: World): Atlas {
  const topology = presimplify(world, sphericalTriangleArea)
  const coarse = simplify(topology, (degree / 4) ** 2)
  const shapeOf = (country: Country, arcs: number[][]): PieceShape => {
    const shape: Polygon = { type: 'Polygon', arcs }
    const exact = feature(topology, shape).geometry as GeoPolygon
    const rough = feature(coarse, shape).geometry as GeoPolygon
    const piece = pieceAround(cornersOf(exact))
    const properties = {
      ...piece,
      area: geoArea(exact),
      codes: codesOf(country, piece),
      corners: cornersOf(rough),
    }
    return { ...shape, properties }
  }
  const countries = topology.objects.countries.geometries as Country[]
  const shapes = countries.flatMap((country) => {
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs
    return polygons.map((arcs) => shapeOf(country, arcs))
  })
  return { topology, shapes }
}

const cornersOf = ({ coordinates }: GeoPolygon) => coordinates.flat() as Point[]

function codesOf({ id, properties }: Country, { center }: LandPiece): string[] {
  const code = id === undefined ? (properties.name === 'Kosovo' ? 'XK' : undefined) : regionOf(id)
  const narrower = Object.entries(distant).flatMap(([narrow, { of, at, degrees }]) =>
    of === code && geoDistance(center, at) < degrees * degree ? [narrow] : [],
  )
  return code && !Object.hasOwn(distant, code) ? [code, ...narrower] : narrower
}
