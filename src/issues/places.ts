import type { Position } from './issue.ts'

/** Translates an offset in a text, counted in UTF-16 units, to its place in the file. */
export type PlaceAt = (offset: number) => Position

/** The places of a text that is part of a file. `start` is where the text begins there. */
export function placesIn(text: string, start: Position): PlaceAt {
  const lines = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.push(end + 1)
  return (offset) => {
    const index = lastUpTo(lines, offset)
    const column = offset - (lines[index] ?? 0) + (index === 0 ? start.column : 1)
    return { file: start.file, line: start.line + index, column }
  }
}

/** The index of the last of the ascending numbers that is not above `most`. */
function lastUpTo(ascending: number[], most: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? Infinity) <= most) low = middle
    else high = middle - 1
  }
  return low
}
