import { type Found, occasions } from './bench.ts'

/** What was found, as tables of text; ratios are to the site named first. */
export function tableOf(events: number, found: Found[]): string {
  const [first] = found
  const lines = found.flatMap(({ site, costs }) =>
    occasions.map((occasion) => {
      const { wall, cpu, memory } = costs[occasion]
      const ratio = first ? wall / first.costs[occasion].wall : NaN
      return [
        site,
        occasion,
        wall.toFixed(2),
        ratio.toFixed(2),
        cpu.toFixed(2),
        ((wall * 1000) / events).toFixed(2),
        memory.toFixed(0),
      ]
    }),
  )
  const sizes = found.map(({ site, bytes: { files, all, front, search } }) => [
    site,
    String(files),
    (all / 1e6).toFixed(1),
    String(front),
    String(search ?? '–'),
  ])
  return [
    `${events} events`,
    aligned([['site', 'build', 'wall s', 'ratio', 'cpu s', 'ms/event', 'MB'], ...lines]),
    aligned([['site', 'files', 'MB', 'front page, bytes gzip', 'first search, bytes gzip'], ...sizes]),
    ...cardsOf(found),
  ].join('\n\n')
}

/** What a card costs is what it costs to build them all, less what it costs to build none. */
function cardsOf(found: Found[]): string[] {
  const without = found.find(({ site }) => site === 'whole')
  const all = found.find(({ site }) => site === 'cards')
  if (!without || !all) return []
  const bytes = all.bytes.cards.toSorted((a, b) => a - b)
  const each = (what: 'wall' | 'cpu') =>
    (((all.costs.cold[what] - without.costs.cold[what]) * 1000) / bytes.length).toFixed(2)
  const figures = [bytes.length, each('wall'), each('cpu'), bytes[bytes.length >> 1], bytes.at(-1)]
  return [aligned([['cards', 'ms', 'cpu ms', 'bytes', 'at most'], figures.map(String)])]
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
