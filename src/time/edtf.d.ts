/** The part of edtf.js, which has no types, that the tests compare with. */
declare module 'edtf' {
  export type Parsed = {
    type: 'Date' | 'Interval' | 'Season' | 'Set' | 'Year'
    values: (number | Parsed | null)[]
    approximate?: boolean | number
    uncertain?: boolean | number
    /** A mask of digits. */
    unspecified?: number
    offset?: number
  }
  /** Throws where the text is not EDTF. */
  export function parse(text: string): Parsed
}
