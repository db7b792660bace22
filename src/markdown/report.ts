import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { issue, type Issue } from '../issues/issue.ts'
import { kinds, type IssueKind } from '../issues/kinds.ts'
import type { PlaceAt } from '../issues/places.ts'

/**
 * A mistake as a message of the file: its rule is the kind, its reason what is wrong, its note what to do about it.
 * `offset` counts UTF-16 units of the Markdown.
 */
export function reportAt<Name extends IssueKind>(
  file: VFile,
  kind: Name,
  offset: number,
  params: (typeof kinds)[Name]['example'],
): void {
  const { wrong, fix } = issue(kind, { file: '', line: 1, column: 1 }, params)
  file.message(wrong, { place: pointAt(file, offset), source: 'sourceline', ruleId: kind }).note = fix
}

/** The messages of a file as mistakes in the content file that it is a part of, from top to bottom. */
export function issuesOf({ messages }: VFile, placeAt: PlaceAt): Issue[] {
  return messages
    .map(({ ruleId, reason, note = '', place }) => ({
      offset: offsetOf(place),
      kind: ruleId as IssueKind,
      wrong: reason,
      fix: note,
    }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...said }) => ({ ...placeAt(offset), ...said }))
}

/** Whether a mistake was found in a stretch of the Markdown. */
export const isTroubled = ({ messages }: VFile, from: number, to: number) =>
  messages.some(({ place }) => offsetOf(place) >= from && offsetOf(place) <= to)

/** The line and column of an offset in the Markdown itself. */
export function pointAt(file: VFile, offset: number): Point {
  file.data.lines ??= location(file)
  return file.data.lines.toPoint(offset) ?? { line: 1, column: 1, offset }
}

const offsetOf = (place: VFile['messages'][number]['place']) =>
  (place && ('start' in place ? place.start.offset : place.offset)) ?? 0
