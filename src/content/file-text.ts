import { readFileSync } from 'node:fs'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { findInvisible, findLookalike } from '../schemas/characters.ts'
import { checkSize, mostKilobytes } from './file-size.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of a file if it can be read, and what is wrong with its characters. */
export function readText(place: string, at: Position, bytes: number): Text {
  const wrong = checkSize(at, bytes, mostKilobytes)
  if (wrong.length > 0) return { wrong }
  try {
    // For a small file it takes a fourth of the time that a promise takes.
    return decode(readFileSync(place), at)
  } catch (error) {
    // A name that is not UTF-8 comes back from the file system as another, which is not there.
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { wrong: [issue('unreadable', at, { reason: code })] }
  }
}

function decode(bytes: Uint8Array, at: Position): Text {
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n')
    return { text, wrong: findCharacters(text, at.file) }
  } catch {
    return { wrong: [issue('not-utf-8', at, {})] }
  }
}

/** The first of each line. */
function findCharacters(text: string, file: string): Issue[] {
  if (!findInvisible(text) && !findLookalike(text)) return []
  return text.split('\n').flatMap((line, index) => {
    const place = (offset: number): Position => ({ file, line: index + 1, column: offset + 1 })
    const [hidden, alike] = [findInvisible(line), findLookalike(line)]
    return [
      ...(hidden ? [issue('characters', place(hidden.offset), { code: hidden.code })] : []),
      ...(alike ? [issue('lookalike', place(alike.offset), { word: alike.word })] : []),
    ]
  })
}

type Text = { text?: string; wrong: Issue[] }
