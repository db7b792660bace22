import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoDistance } from 'd3-geo'
import type { Polygon as GeoPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification'
import { regionOf } from './codes.ts'

/** Longitude and latitude in degrees of WGS 84, in the order of GeoJSON. */
export type Point = [longitude: number, latitude: number]

/** A circle on the globe; its radius in radians. */
export type Cap = { center: Point; radius: number }

/** One piece of land of one country. */
export type Part = Cap & {
  /** ISO 3166-1 alpha-2; undefined for the few that have no code. */
  code: string | undefined
  shape: GeoPolygon
  /** The same with the arcs that it shares with its neighbours. */
  arcs: Polygon
}

export type Atlas = { topology: Topology; parts: Part[]; byCode: Map<string, Part[]> }

type Countries = Topology<{ countries: GeometryCollection<{ name?: string }> }>

/** In radians. */
export const degree = Math.PI / 180

const require = createRequire(import.meta.url)
const read = new Map<string, Atlas>()

/** The countries of Natural Earth at a scale of 1 to 50 or 110 million, read when they are first needed. */
export function readAtlas(scale: '50m' | '110m' = '50m'): Atlas {
  const known = read.get(scale)
  if (known) return known
  const file = require.resolve(`world-atlas/countries-${scale}.json`)
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Countries
  const parts = topology.objects.countries.geometries.flatMap((country) => {
    const code = codeOf(country)
    return polygonsOf(country as Polygon | MultiPolygon).map((arcs): Part => {
      const shape = feature(topology, arcs).geometry as GeoPolygon
      return { code, shape, arcs, ...capOf(shape) }
    })
  })
  const byCode = new Map<string, Part[]>()
  for (const part of parts) if (part.code) byCode.set(part.code, [...(byCode.get(part.code) ?? []), part])
  const atlas = { topology, parts, byCode }
  read.set(scale, atlas)
  return atlas
}

/** Radians from the edge of one circle to that of another; negative if they overlap. */
export function gap(one: Cap, other: Cap): number {
  return geoDistance(one.center, other.center) - one.radius - other.radius
}

function codeOf({ id, properties }: GeometryObject<{ name?: string }>): string | undefined {
  if (id !== undefined) return regionOf(id)
  return properties && 'name' in properties && properties.name === 'Kosovo' ? 'XK' : undefined
}

function polygonsOf(country: Polygon | MultiPolygon): Polygon[] {
  if (country.type === 'Polygon') return [country]
  return country.arcs.map((arcs) => ({ type: 'Polygon', arcs }))
}

/** The longest ring of a piece: round a pole, the outer one is a seam in the map. */
export function outlineOf({ coordinates }: GeoPolygon): Point[] {
  return coordinates.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), []) as Point[]
}

/** The mean of all corners, and how far the farthest is: quicker than the true centre, and exact enough. */
function capOf(shape: GeoPolygon): Cap {
  const corners = outlineOf(shape).map(([longitude, latitude]) => unit(longitude, latitude))
  const sum = corners.reduce((all, one) => [all[0] + one[0], all[1] + one[1], all[2] + one[2]], [0, 0, 0])
  const length = Math.hypot(...sum) || 1
  const mean = sum.map((value) => value / length) as Vector
  const nearest = corners.reduce((least, one) => Math.min(least, dot(mean, one)), 1)
  return {
    center: [Math.atan2(mean[1], mean[0]) / degree, Math.asin(mean[2]) / degree],
    radius: Math.acos(Math.max(-1, nearest)),
  }
}

type Vector = [x: number, y: number, z: number]

function unit(longitude: number, latitude: number): Vector {
  const [east, north] = [longitude * degree, latitude * degree]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
