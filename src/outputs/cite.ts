import { bibtex } from './bibtex.ts'
import type { CslItem } from './csl.ts'
import { ris } from './ris.ts'

/** The files in which reference managers take one item, by the ending of their names. */
export const citeFormats = {
  bib: bibtex,
  ris,
  'csl.json': (item: CslItem) => `${JSON.stringify([item], undefined, 2)}\n`,
} as const
