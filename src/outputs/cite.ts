import { bibtex } from './bibtex.ts'
import type { CslItem } from './csl.ts'
import { ris } from './ris.ts'
import type { sourceFormats } from '../urls/addresses.ts'

/** The files in which reference managers take items, by the ending of their names. */
export const citeFormats = {
  bib: (items: CslItem[]) => items.map(bibtex).join('\n'),
  ris: (items: CslItem[]) => items.map(ris).join('\n'),
  'csl.json': (items: CslItem[]) => `${JSON.stringify(items, undefined, 2)}\n`,
} satisfies Record<(typeof sourceFormats)[number], (items: CslItem[]) => string>
