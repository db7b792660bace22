import type { Sheet } from './csv.ts'
import { altWhy, backgroundWhy, thumbnailWhy, unknownWhy } from './reasons.ts'
import { cell, type Table } from './row.ts'
import { rowOf, titleLosses, unguarded, type Slide, type SlideOptions } from './slide.ts'

/** Columns of TimelineJS’s sheet, of this version and of the first (https://timeline.knightlab.com/docs/using-spreadsheets.html). */
const known = [
  ...[
    'Year',
    'Month',
    'Day',
    'Time',
    'End Year',
    'End Month',
    'End Day',
    'End Time',
    'Start Date',
    'End Date',
  ],
  ...['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Type', 'Group', 'Tag'],
] as const

type Column = (typeof known)[number]

const reasons: Record<string, string> = {
  'media thumbnail': thumbnailWhy,
  'alt text': altWhy,
  background: backgroundWhy,
}

/** Whether a table is a sheet of TimelineJS. */
export function isTimelineJs({ columns }: Sheet): boolean {
  const names = new Set(columns.map((name) => name.toLowerCase()))
  return names.has('headline') && (names.has('year') || names.has('start date'))
}

/** Reads TimelineJS’s sheet, its columns in any order. */
export function readTimelineJsCsv({ columns, lines }: Sheet, options: SlideOptions): Table {
  const index = new Map<string, number>()
  for (const [at, name] of columns.entries())
    if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), at)
  const taken = new Set(known.map((name) => index.get(name.toLowerCase())))
  const slides = lines.map(({ number, cells }): Slide => {
    const of = (name: Column, former?: Column) => {
      const column = former && !index.has(name.toLowerCase()) ? former : name
      return { column, text: cells[index.get(column.toLowerCase()) ?? -1] ?? '' }
    }
    const html = (name: Column) => cell(name, of(name).text)
    const type = of('Type').text.toLowerCase()
    const others = cells.flatMap((text, at) => {
      if (taken.has(at)) return []
      const column = columns[at] || `column ${at + 1}`
      return [{ column, text, why: reasons[column.toLowerCase()] ?? unknownWhy }]
    })
    const group = of('Group', 'Tag')
    return {
      place: `row ${number}`,
      is: type === 'title' || type === 'era' ? type : 'event',
      start: index.has('year')
        ? { year: of('Year'), month: of('Month'), day: of('Day'), time: of('Time') }
        : of('Start Date'),
      end: index.has('year')
        ? { year: of('End Year'), month: of('End Month'), day: of('End Day'), time: of('End Time') }
        : of('End Date'),
      display: of('Display Date'),
      headline: html('Headline'),
      text: html('Text'),
      address: html('Media'),
      caption: html('Media Caption'),
      credit: html('Media Credit'),
      group: { ...group, text: unguarded(group.text) },
      cells: columns.map((column, at) => ({ column, text: cells[at] ?? '' })),
      others: [
        ...others,
        ...(type && type !== 'title' && type !== 'era'
          ? [{ column: 'Type', text: of('Type').text, why: unknownWhy }]
          : []),
      ],
    }
  })
  return tableOf('a sheet of TimelineJS', columns, slides, options)
}

/** Only the first title slide is one; TimelineJS takes another for an event. */
export function tableOf(format: string, columns: string[], slides: Slide[], options: SlideOptions): Table {
  const title = slides.find(({ is }) => is === 'title')
  return {
    format,
    columns,
    rows: slides.filter((slide) => slide !== title).map((slide) => rowOf(slide, options)),
    losses: title ? titleLosses(title) : [],
  }
}
