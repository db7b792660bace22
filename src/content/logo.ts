import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Said } from '../issues/kinds/kind.ts'
import { readImage } from './image-file.ts'

/** A logo that can be published; pixels say its proportions. */
export type Logo = { file: string; width: number; height: number }

/** It stands on every page, and waits for nothing. */
const mostKilobytes = 40

/** What only draws. Links, scripts, styles, fonts, animations and whatever can name another file are none of it. */
const elements =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|title|desc|defs|linearGradient|radialGradient|stop|clipPath|mask|metadata)$/
const attributes =
  /^(?:xmlns|version|viewBox|id|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|fx|fy|d|points|transform|fill|fill-rule|fill-opacity|clip-path|clip-rule|mask|stroke|stroke-[a-z]+|opacity|offset|stop-color|stop-opacity|gradientUnits|gradientTransform|spreadMethod|clipPathUnits|maskUnits|preserveAspectRatio|role|aria-hidden|aria-label|xml:space|color|display|visibility|vector-effect|pathLength)$/

/** Looks at content/logo.svg or content/logo.png. A drawing is read whole, since it can be opened as a page of the site. */
export async function readLogo(
  place: string,
  at: Position,
  bytes: number,
): Promise<{ logo?: Logo; wrong: Issue[] }> {
  const refuse = (said: Said) => ({ wrong: [issue('logo', at, said)] })
  const kilobytes = Math.ceil(bytes / 1000)
  if (kilobytes > mostKilobytes)
    return refuse({
      wrong: `The logo has ${kilobytes} kB.`,
      fix: `Make it smaller: at most ${mostKilobytes} kB, since every page waits for it.`,
    })
  if (!at.file.endsWith('.svg')) {
    const { image, wrong } = await readImage(place, at, bytes)
    return { ...(image && { logo: image }), wrong }
  }
  const found = readDrawing(readFileSync(place, 'utf8'))
  return 'wrong' in found ? refuse(found) : { logo: { ...found, file: at.file }, wrong: [] }
}

/** The proportions of an SVG that only draws, or what is wrong with it. */
export function readDrawing(svg: string): { width: number; height: number } | Said {
  const fix = 'Export it as “plain SVG”, without scripts, links, fonts and styles, or as PNG.'
  const odd: string[] = []
  let size: { width: number; height: number } | undefined
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name !== '?xml') odd.push(`<${name}>`)
      },
      oncdatastart: () => void odd.push('<![CDATA['),
      onopentag(name, given) {
        if (!elements.test(name)) odd.push(`<${name}>`)
        for (const [key, value] of Object.entries(given)) {
          // Whatever a value refers to is in the drawing itself.
          const isHarmless = attributes.test(key) && !/url\(\s*["']?\s*[^#"'\s]|[&<]|javascript:/i.test(value)
          if (!isHarmless && !key.startsWith('xmlns:')) odd.push(`${key}="…"`)
        }
        if (name === 'svg') size ??= sizeOf(given)
      },
    },
    { xmlMode: true },
  )
  parser.end(svg)
  const [first] = odd
  if (first) return { wrong: `The drawing has ${first} in it, which is not published.`, fix }
  return (
    size ?? {
      wrong: 'The drawing does not say how wide and high it is.',
      fix: 'Give its <svg> a viewBox, such as viewBox="0 0 120 40".',
    }
  )
}

function sizeOf({ viewBox = '' }: Record<string, string>): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 && width < 1e6 && height < 1e6 ? { width, height } : undefined
}
