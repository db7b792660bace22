import { issue, type Issue, type Position } from '../issues/issue.ts'

/** In thousands of bytes. A long article has 20; what is a hundred times as long takes the parsers minutes. */
export const mostKilobytes = 100

export function checkSize(at: Position, bytes: number, most: number): Issue[] {
  const kilobytes = Math.ceil(bytes / 1000)
  return kilobytes > most ? [issue('too-large', at, { kilobytes, most })] : []
}
