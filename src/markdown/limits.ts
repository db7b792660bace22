/**
 * More than any story needs; without limits, a few kilobytes of nested marks keep a Markdown parser busy for minutes.
 * `characters` and `marks` are those of a paragraph, `steps` what a parser has to do in the whole text: a line, a mark,
 * and a list or block quotation that is begun or goes on.
 */
const most = { characters: 20_000, levels: 20, marks: 1_000, steps: 3_000 }

const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/

/** What in a Markdown text is beyond all measure, with the offset at which it begins. */
export function findExcessIn(markdown: string): { offset: number; what: string } | undefined {
  let offset = 0
  let steps = 0
  let block = { offset: 0, marks: 0 }
  for (const line of markdown.split('\n')) {
    const [marks, levels] = [line.match(/[*_[\]`<!&\\]/g)?.length ?? 0, levelsOf(line)]
    steps += 1 + marks + levels
    if (line.trim() === '') block = { offset: offset + line.length + 1, marks: 0 }
    block.marks += marks
    if (levels > most.levels) return { offset, what: `Nesting of more than ${most.levels} levels` }
    if (block.marks > most.marks)
      return { offset: block.offset, what: `A paragraph with more than ${most.marks} marks of Markdown` }
    if (steps > most.steps)
      return { offset, what: `A text of more than ${most.steps} lines and marks of Markdown` }
    offset += line.length + 1
    if (offset - block.offset > most.characters + 1)
      return { offset: block.offset, what: `A paragraph of more than ${most.characters} characters` }
  }
  return undefined
}

/** Of containers that begin on this line, or of lists in which it stands by its indentation: two spaces a level. */
function levelsOf(line: string): number {
  const [indentation = ''] = /^[ \t]*/.exec(line) ?? []
  const [begun = ''] = containers.exec(line) ?? []
  const columns = indentation.replaceAll('\t', '    ').length
  return Math.max(Math.floor(columns / 2), begun.replace(/[ \t]|\d+/g, '').length)
}
