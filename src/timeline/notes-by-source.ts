import type { JoinedCitation, Note, Source } from './types.ts'

/** A list of notes of a text, gathered by the sources that they name, in the order of first mention. */
export type NoteList = { id: string; groups: { source: Source; marks: MarkedCitation[] }[] }

/** A citation with the number of its mark in the text. */
export type MarkedCitation = { number: string; citation: JoinedCitation }

/** The lists of notes of some statements, usually one: each text has its own. */
export function notesBySource(statements: { notes: Note[] }[]): NoteList[] {
  const notes = statements.flatMap((statement) => statement.notes)
  return [...Map.groupBy(notes, ({ list }) => list)].map(([id, some]) => {
    const marks = some.flatMap(({ number, citations }) => citations.map((citation) => ({ number, citation })))
    const groups = Map.groupBy(marks, ({ citation }) => citation.source)
    return { id, groups: [...groups].map(([source, own]) => ({ source, marks: own })) }
  })
}
