import type { Json } from './json.ts'

/**
 * How much an import could not keep: a row, something of a row, something that only looks, nothing but the way in which
 * it was written; or nothing at all, where something doubtful was read. The worst first.
 */
export const levels = ['row', 'part', 'look', 'form', 'note'] as const
export type Level = (typeof levels)[number]

/**
 * Something that an import could not keep, or not as it was: where it stood, what it was, and why. All that are lost for
 * one reason have one `why`; `detail` is what is said of this one alone.
 */
export type Loss = {
  place: string
  column: string
  value: string
  why: string
  level: Level
  detail?: string | undefined
}

/** Says that something of a row was not kept. If `level` is omitted, it is a part of the row. */
export type Lose = (
  column: string,
  value: string,
  why: string,
  more?: { level?: Level; detail?: string | undefined },
) => void

/** A text of a row, and the column that it comes from. */
export type TableCell = { column: string; text: string; markup: 'html' | 'plain' }

/** A document that a row names, with what the row says about it. */
export type NamedDocument = {
  /** None of what is not on the web, which has a title then. */
  url?: string | undefined
  /** Where in it, as a citation says it: “p. 12”. */
  place?: string | undefined
  /** Where it can be found, if not at an address. */
  kept?: string | undefined
  title?: string | undefined
  publication?: string | undefined
  author?: string | undefined
  issued?: string | undefined
  language?: string | undefined
}

/** One row of any format, in the terms of an event. A date that could not be read is a loss already. */
export type TableRow = {
  /** As the report names it: “row 4”. */
  place: string
  /** An id that the file gives, where it has such things. */
  id?: string | undefined
  title: TableCell
  /** EDTF. */
  date?: string | undefined
  label?: string | undefined
  summary?: string | undefined
  text: TableCell
  /** Picture, video or page beside the text, with HTML about it. */
  media?: { address: TableCell; caption: TableCell; credit: TableCell } | undefined
  /** Documents that the whole row rests on. */
  sources: { column: string; given: NamedDocument }[]
  tags: { column: string; text: string }[]
  background?: boolean
  /** All that stands in the row, by its columns, and which of them nothing reads, and why. */
  cells: { column: string; text: string; value?: Json }[]
  unread: { column: string; text: string; why: string }[]
  losses: Loss[]
}

/** A file as its format’s reader understands it. `losses` are those that belong to no row. */
export type Table = {
  format: string
  columns: string[]
  rows: TableRow[]
  losses: Loss[]
  /** How many rows were left out before they were read, each with a loss. If omitted, none. */
  leftOut?: number
}

export const cell = (column: string, text = '', markup: TableCell['markup'] = 'html'): TableCell => ({
  column,
  text,
  markup,
})

/** Collects the losses of one place. */
export function losses(place: string): { all: Loss[]; lose: Lose } {
  const all: Loss[] = []
  return {
    all,
    lose: (column, value, why, { level = 'part', detail } = {}) =>
      void all.push({ place, column, value, why, level, ...(detail && { detail }) }),
  }
}
