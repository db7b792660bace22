/** The part of citation.js, which has no types, that is used. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType: string })
    data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
