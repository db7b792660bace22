import { type Land, outlineOf, type Ring, seenOf, type View } from './draw.ts'
import {
  boundsOf,
  type Box,
  boxAround,
  boxOf,
  isFree,
  type Label,
  spotsBeside,
  spotsInside,
} from './labels.ts'
import type { Spot } from './path.ts'

/** A dot in the picture, with what it stands for. */
export type Dot = { name: string; at: Spot }

/** More names than these are noise. */
const MOST = { sites: 12, own: 3, neighbours: 6 }

/** A longer name is not a label. */
const LONGEST = 24

/**
 * The names that a map has room for, in the order of what a reader looks for: the dots, the countries that it is about,
 * and their neighbours. What does not fit is left out: all of it stands in words beside the map.
 */
export function namesOn(lands: Land[], view: View, dots: Dot[], rings: Ring[], language: string): Label[] {
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' })
  const labels: Label[] = []
  const taken: Box[] = [...dots.map(({ at }) => ({ at, radius: 9 })), ...rings].map(boxOf)
  /** Writes a text at the first spot that is free. */
  const add = (of: Label['of'], text: string, spots: Spot[]) => {
    const all = spots.map(([x, y]): Label => ({ of, text, at: [Math.round(x), Math.round(y)] }))
    const label = all.find((one) => isFree(boxAround(one), taken))
    if (!label) return
    labels.push(label)
    taken.push(boxAround(label))
  }

  const sites = dots.filter(({ name }) => name.length <= LONGEST).slice(0, MOST.sites)
  for (const { name, at } of sites) add('site', name, spotsBeside(name, boxOf({ at, radius: 10 })))

  const own = new Set(lands.flatMap(({ code }) => code ?? []))
  if (own.size > MOST.own) return labels
  for (const code of own) {
    const text = regions.of(code)
    if (!text || sites.some(({ name }) => name === text)) continue
    const outline = outlineOf(code, view)
    const around = rings.filter((ring) => ring.code === code).map(boxOf)
    const main = outline.filter(({ area }) => area >= (outline[0]?.area ?? 0) / 5)
    const beside = around.length > 0 ? around : [boundsOf(main.flatMap(({ spots }) => spots))]
    add('own', text, [...spotsInside(text, outline), ...beside.flatMap((box) => spotsBeside(text, box))])
  }

  const others = view.shapes.flatMap(({ properties: { codes } }) =>
    codes.some((code) => own.has(code)) ? [] : (codes.at(-1) ?? []),
  )
  const outlines = [...new Set(others)].map((code) => ({ code, outline: outlineOf(code, view) }))
  const most = labels.length + MOST.neighbours
  for (const { code, outline } of outlines.sort((a, b) => seenOf(b.outline) - seenOf(a.outline))) {
    const text = regions.of(code)
    if (text && labels.length < most) add('neighbour', text, spotsInside(text, outline))
  }
  return labels
}
