/** Something that an import could not keep: where it stood, what it was, and why. */
export type Loss = { place: string; column: string; value: string; why: string }

/** Says that something of a row was not kept. */
export type Lose = (column: string, value: string, why: string) => void

/** A text of a row, and the column that it comes from. */
export type Cell = { column: string; text: string; markup: 'html' | 'plain' }

/** A document that a row names, with what the row says about it. */
export type Given = {
  url: string
  title?: string | undefined
  publication?: string | undefined
  author?: string | undefined
  issued?: string | undefined
  language?: string | undefined
}

/** One row of any format, in the terms of an event. A date that could not be read is a loss already. */
export type Row = {
  /** As the report names it: “row 4”. */
  place: string
  /** An id that the file gives, where it has such things. */
  id?: string | undefined
  title: Cell
  /** EDTF. */
  date?: string | undefined
  label?: string | undefined
  summary?: string | undefined
  text: Cell
  /** Picture, video or page beside the text, with HTML about it. */
  media?: { address: Cell; caption: Cell; credit: Cell } | undefined
  /** Documents that the whole row rests on. */
  sources: { column: string; given: Given }[]
  tags: { column: string; text: string }[]
  background?: boolean
  losses: Loss[]
}

/** A file as its format’s reader understands it. `losses` are those that belong to no row. */
export type Table = { format: string; rows: Row[]; losses: Loss[] }

export const cell = (column: string, text = '', markup: Cell['markup'] = 'html'): Cell => ({
  column,
  text,
  markup,
})

/** Collects the losses of one place. */
export function losses(place: string): { all: Loss[]; lose: Lose } {
  const all: Loss[] = []
  return { all, lose: (column, value, why) => void all.push({ place, column, value, why }) }
}
