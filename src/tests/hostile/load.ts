import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Issue } from '../../issues/issue.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { smallest } from '../sample.ts'
import type { Timeline } from '../../timeline/types.ts'
import { writeAll } from '../write-all.ts'

export type Tried = { timeline?: Timeline; issues: Issue[]; kinds: string[]; misplaced: string[] }

/**
 * Reads the smallest story with some files in place of its own or in addition. `misplaced` are the issues whose place is
 * not in their file; `prepare` can do to the folder what files cannot.
 */
export async function tryContent(
  files: Record<string, string | Uint8Array>,
  prepare?: (content: string) => void,
): Promise<Tried> {
  const project = mkdtempSync(join(tmpdir(), 'hostile-'))
  const directory = join(project, 'content')
  try {
    writeAll(directory, Object.entries({ ...smallest, ...files }))
    prepare?.(directory)
    const { timeline, issues = [] } = await loadTimeline({ directory, base: '/name/' })
    return {
      ...(timeline && { timeline }),
      issues,
      kinds: [...new Set(issues.map(({ kind }) => kind))],
      misplaced: misplaced(project, issues).map((issue) => JSON.stringify(issue)),
    }
  } finally {
    rmSync(project, { recursive: true })
  }
}

// These are about a file as a whole, of which there may be no lines to count.
const ofWholeFile = new Set(['not-a-file', 'too-large', 'too-much', 'unreadable', 'missing-file'])

function misplaced(project: string, issues: Issue[]): Issue[] {
  const files = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const lines = files.get(file) ?? readFileSync(join(project, file), 'utf8').split(/\r\n?|\n/)
    files.set(file, lines)
    return lines
  }
  return issues.filter(({ file, line, column, kind, wrong, fix }) => {
    if (!(wrong + fix).isWellFormed() || /\n/.test(wrong + fix)) return true
    if (ofWholeFile.has(kind)) return line !== 1 || column !== 1
    return line < 1 || column < 1 || column > (linesOf(file)[line - 1]?.length ?? -1) + 1
  })
}
