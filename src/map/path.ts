/** A point in a picture. */
export type Spot = [x: number, y: number]

/** The lines of path data as d3 writes it, of M, L and Z. */
export function linesOf(data: string): Spot[][] {
  const [, ...lines] = data.split('M')
  return lines.map((line) => {
    const spots = line.replace('Z', '').split('L')
    return spots.map((spot) => spot.split(',').map(Number) as Spot)
  })
}

/** The same path (SVG 2, 9.3) in steps from spot to spot, which compress to half as much. */
export function inSteps(data: string): string {
  const lines = linesOf(data).map((spots) => {
    const steps = spots.map(([x, y], index) => {
      const [fromX, fromY] = spots[index - 1] ?? [0, 0]
      return `${x - fromX} ${y - fromY}`
    })
    const [start, ...rest] = steps.filter((step, index) => index === 0 || step !== '0 0')
    return rest.length > 0 ? `M${start}l${rest.join(' ')}${data.endsWith('Z') ? 'z' : ''}` : ''
  })
  return lines.join('').replaceAll(' -', '-')
}
