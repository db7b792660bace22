import { geoPath } from 'd3-geo'
import { countryIn, type Land, type Ring, type View } from './draw.ts'
import type { Spot } from './path.ts'
import { type Box, boxAround, boxAt, isFree, spotsBeside, spotsInside } from './room.ts'

/** A text in the picture, by its middle: the name of a dot, of a country that the map is about, or of another. */
export type MapLabel = { of: 'site' | 'own' | 'neighbour'; text: string; at: Spot }

/** A dot in the picture, with what it stands for. */
export type MapDot = { name: string; at: Spot }

/** More names than these are noise, and a longer name is not a label. */
const MOST = { sites: 12, lands: 3, neighbours: 6, letters: 24 }

/** In square units: in less no name has room. */
const LEAST = 800

/**
 * The names that a map has room for, in the order of what a reader looks for: the dots, the countries that it is about,
 * and their neighbours. What does not fit is left out: all of it stands in words beside the map.
 */
export function labelsOn(
  lands: Land[],
  view: View,
  dots: MapDot[],
  rings: Ring[],
  language: string,
): MapLabel[] {
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' })
  const path = geoPath(view.projection)
  const labels: MapLabel[] = []
  const taken: Box[] = [
    ...dots.map(({ at }) => boxAt(at, 10)),
    ...rings.map(({ at, radius }) => boxAt(at, radius)),
  ]
  const add = (of: MapLabel['of'], text: string | undefined, spotsFor: (text: string) => Spot[]) => {
    if (!text || labels.some((label) => label.text === text)) return
    const all = spotsFor(text).map(([x, y]): MapLabel => ({ of, text, at: [Math.round(x), Math.round(y)] }))
    const label = all.find((one) => isFree(boxAround(one), taken))
    if (!label) return
    labels.push(label)
    taken.push(boxAround(label))
  }

  for (const { name, at } of dots.filter(({ name }) => name.length <= MOST.letters).slice(0, MOST.sites))
    add('site', name, (text) => spotsBeside(text, boxAt(at, 10)))

  if (lands.length > MOST.lands) return labels
  for (const { code = '', pieces } of lands.filter(({ code }) => code)) {
    const around = rings.filter((ring) => ring.code === code).map(({ at, radius }) => boxAt(at, radius))
    const least = Math.max(...pieces.map(({ area }) => area)) / 5
    const corners = pieces.filter(({ area }) => area >= least).flatMap((piece) => piece.corners)
    const [[left, top], [right, bottom]] = path.bounds({ type: 'MultiPoint', coordinates: corners })
    const boxes = around.length > 0 ? around : [{ left, right, top, bottom }]
    add('own', regions.of(code), (text) => [
      ...spotsInside(text, countryIn(view, code).outline, taken),
      ...boxes.flatMap((box) => spotsBeside(text, box)),
    ])
  }

  const codes = new Set(view.others.flatMap(({ properties }) => properties.codes.at(-1) ?? []))
  const all = [...codes].map((code) => ({ code, ...countryIn(view, code) }))
  const neighbours = all.filter(({ area }) => area > LEAST).sort((a, b) => b.area - a.area)
  const most = labels.length + MOST.neighbours
  for (const { code, outline } of neighbours)
    if (labels.length < most) add('neighbour', regions.of(code), (text) => spotsInside(text, outline, taken))
  return labels
}
