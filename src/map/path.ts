import { type GeoPermissibleObjects, geoPath, type GeoProjection } from 'd3-geo'

/** A point in the picture. */
export type Spot = [x: number, y: number]

export type Line = { spots: Spot[]; closed: boolean }

/** The lines of a shape in a picture, as far as it shows them. */
export function linesOf(shape: GeoPermissibleObjects, projection: GeoProjection): Line[] {
  const lines: Line[] = []
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push({ spots: [[x, y]], closed: false }),
    lineTo: (x, y) => void lines.at(-1)?.spots.push([x, y]),
    arc: () => undefined,
    closePath: () => {
      const line = lines.at(-1)
      if (line) line.closed = true
    },
  })(shape)
  return lines
}

/**
 * `d` of an SVG path (SVG 2, 9.3) in whole units; “” if there is nothing to see. Corners that are less than `tolerance`
 * beside a straight line are left out, and so are rings of less than `least` square units.
 */
export function pathData(lines: Line[], tolerance: number, least = 0): string {
  return simplify(lines, tolerance, least)
    .map(({ spots, closed }) => lineData(spots) + (closed ? 'z' : ''))
    .join('')
}

/** Lines in whole units, without corners and rings that are too small to matter. */
export function simplify(lines: Line[], tolerance: number, least = 0): Line[] {
  return lines
    .map(({ spots, closed }) => ({ closed, spots: rounded(straightened(spots, tolerance)) }))
    .filter(({ spots, closed }) => spots.length > (closed ? 2 : 1) && (!closed || areaOf(spots) >= least))
}

/** Square units inside a ring. */
export function areaOf(ring: Spot[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

function lineData(spots: Spot[]): string {
  const steps = spots.map(([x, y], index) => {
    const [fromX, fromY] = spots[index - 1] ?? [0, 0]
    return joined(`${x - fromX}`, `${y - fromY}`)
  })
  const [first = '', ...rest] = steps
  return `M${first}l${rest.reduce(joined)}`
}

/** Numbers need a space between them only where there is no minus. */
const joined = (one: string, other: string) => (other.startsWith('-') ? one + other : `${one} ${other}`)

/** The algorithm of Ramer, Douglas and Peucker. */
function straightened(spots: Spot[], tolerance: number): Spot[] {
  const last = spots.length - 1
  const kept = new Set([0, last])
  const spans: Spot[] = [[0, last]]
  for (const [from, to] of spans) {
    let [farthest, most] = [from, tolerance]
    for (let index = from + 1; index < to; index++) {
      const distance = distanceTo(spots[index], spots[from], spots[to])
      if (distance > most) [farthest, most] = [index, distance]
    }
    if (farthest === from) continue
    kept.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return spots.filter((_, index) => kept.has(index))
}

/** From a spot to the line between two others. */
function distanceTo([x, y]: Spot = [0, 0], [x1, y1]: Spot = [0, 0], [x2, y2]: Spot = [0, 0]): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = dx || dy ? ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy) : 0
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}

function rounded(spots: Spot[]): Spot[] {
  const whole = spots.map(([x, y]): Spot => [Math.round(x), Math.round(y)])
  return whole.filter(([x, y], index) => x !== whole[index - 1]?.[0] || y !== whole[index - 1]?.[1])
}
