/** Rows of names above a picture. */
const MOST_ROWS = 8

/** A name to be set above its place on the line, in any unit of length: the same for both. */
export type Wanted = { at: number; width: number; importance: number }
/** Which of the wanted, whether it runs on from its leader or ends at it, and its row, 0 nearest to the line. */
export type PlacedName = { index: number; side: 'after' | 'before'; row: number }

/**
 * Sets names above their places with a leader to each, so that no name lies on another and no leader crosses a name.
 * Names before some place run on from their leaders, names from there on end at theirs: the split that needs the fewest
 * rows is taken. A name stands above each leader that it covers; where that takes more rows than there are, of the least
 * important names the one goes that is most in the way. `length` is that of the line, `wanted` is in the order of places.
 */
export function placeNames(wanted: readonly Wanted[], length: number): PlacedName[] {
  let names = wanted.map((one, index) => ({ ...one, index })).filter(({ width }) => width <= length)
  let best = bestOf(names, length)
  while (rowCount(best) > MOST_ROWS) {
    const least = Math.min(...names.map(({ importance }) => importance))
    const fewer = names
      .filter(({ importance }) => importance === least)
      .map((gone) => names.filter((name) => name !== gone))
      .map((some) => ({ names: some, placed: bestOf(some, length) }))
      .reduce((a, b) => (rowCount(b.placed) < rowCount(a.placed) ? b : a))
    names = fewer.names
    best = fewer.placed
  }
  return best ?? []
}

function bestOf(names: Named[], length: number): PlacedName[] | undefined {
  const splits = Array.from({ length: names.length + 1 }, (_, split) =>
    [true, false].map((fromEnd) => rowsFor(names, split, length, fromEnd)),
  )
  return splits.flat().reduce((a, b) => (rowCount(b) <= rowCount(a) ? b : a))
}

const rowCount = (placed: PlacedName[] | undefined) =>
  placed ? Math.max(0, ...placed.map(({ row }) => row + 1)) : Infinity

/** Names are set one after the other, each above those that it covers, in the lowest row that is free. */
function rowsFor(names: Named[], split: number, length: number, fromEnd: boolean): PlacedName[] | undefined {
  const set = names.map((name, position): Laid => {
    const side = position < split ? 'after' : 'before'
    const [from, to] = side === 'after' ? [name.at, name.at + name.width] : [name.at - name.width, name.at]
    return { ...name, side, from, to }
  })
  if (set.some(({ from, to }) => from < 0 || to > length)) return undefined
  const covers = (one: Laid, other: Laid) => one.from < other.at && other.at < one.to
  const overlap = (one: Laid, other: Laid) => one.from < other.to && other.from < one.to
  if (set.some((one) => set.some((other) => one !== other && covers(one, other) && covers(other, one))))
    return undefined
  const rows = new Map<Laid, number>()
  const left = new Set(fromEnd ? set.toReversed() : set)
  while (left.size > 0) {
    const next = [...left].find((one) => [...left].every((other) => other === one || !covers(one, other)))
    if (!next) return undefined
    const below = set.filter((other) => covers(next, other)).map((other) => rows.get(other) ?? 0)
    const beside = set
      .filter((other) => rows.has(other) && overlap(next, other))
      .map((other) => rows.get(other))
    let row = Math.max(-1, ...below) + 1
    while (beside.includes(row)) row++
    rows.set(next, row)
    left.delete(next)
  }
  return set.map((one) => ({ index: one.index, side: one.side, row: rows.get(one) ?? 0 }))
}

type Named = Wanted & { index: number }
type Laid = Named & { side: PlacedName['side']; from: number; to: number }
