import { type Found, occasions } from './bench.ts'

/** What was found, as a table of text; ratios are to the site named first. */
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
  const sizes = found.map(({ site, bytes: { files, all, front } }) => [
    site,
    String(files),
    (all / 1e6).toFixed(1),
    String(front),
  ])
  return [
    `${events} events`,
    aligned([['site', 'build', 'wall s', 'ratio', 'cpu s', 'ms/event', 'MB'], ...lines]),
    aligned([['site', 'files', 'MB', 'front page, bytes gzip'], ...sizes]),
  ].join('\n\n')
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
