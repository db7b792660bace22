import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { findInvisible, findLookalike } from '../schemas/characters.ts'

/** A YAML text after reading, with the places of its offsets in the file. It has no content if there are issues. */
export type Yaml = { document: Document; placeAt: PlaceAt; issues: Issue[] }

/**
 * Reads a YAML text; never throws. The failsafe schema of YAML 1.2 takes every scalar as the text that was written, so
 * that no date, time or number is bent on the way. `at` is where the text begins in its file.
 */
export function readYaml(yaml: string, at: Position): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    // Found below, with the key’s name and in less than quadratic time.
    uniqueKeys: false,
  })
  const placeAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { file: at.file, line: at.line + Math.max(line, 1) - 1, column: Math.max(col, 1) }
  }
  takeSetsForTexts(document, yaml)
  // What comes after a first error of syntax is guesswork.
  const [broken] = document.errors
  const issues = broken ? [explainSyntax(broken, document, placeAt)] : findFeatures(document, yaml, placeAt)
  return { document, placeAt, issues }
}

/** One-sided sets of EDTF, `[..2020-10-08]` and `[2020-10-08..]`, are lists to YAML and texts to everybody else. */
function takeSetsForTexts(document: Document, yaml: string): void {
  visit(document, {
    Seq: (_, { range, anchor, tag }) => {
      const written = range && !anchor && !tag ? yaml.slice(range[0], range[1]) : ''
      if (!range || !/^\[(?:\.\.[^\s,[\]]+|[^\s,[\]]+\.\.)\]$/.test(written)) return undefined
      const text = new Scalar(written)
      text.range = range
      return text
    },
  })
}

// Anchors can be nested into documents of any size, and tags and directives change what a text means.
function findFeatures(document: Document, yaml: string, placeAt: PlaceAt): Issue[] {
  const issues: Issue[] = []
  const feature = (name: string, offset = 0) =>
    issues.push(issue('yaml-feature', placeAt(offset), { feature: name }))
  visit(document, {
    Alias: (_, { range }) => void feature('An alias (*)', range?.[0]),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) feature('An anchor (&)', node.range?.[0])
      if (node.tag) feature('A tag (!)', node.range?.[0])
      if (isMap(node)) issues.push(...findDuplicates(node, placeAt))
      if (isScalar(node))
        issues.push(...findEscaped(node, yaml, placeAt), ...findSwallowed(node, yaml, placeAt))
    },
  })
  if (/^%/m.test(yaml.slice(0, document.contents?.range?.[0]))) feature('A directive (%)')
  return issues
}

function findDuplicates(map: YAMLMap, placeAt: PlaceAt): Issue[] {
  const seen = new Set<unknown>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    if (seen.has(key.value))
      return [issue('duplicate-key', placeAt(key.range?.[0] ?? 0), { key: String(key.value) })]
    seen.add(key.value)
    return []
  })
}

/** Characters that an escape in double quotation marks makes; those that stand in the file are reported by themselves. */
function findEscaped({ value, type, range }: Scalar, yaml: string, placeAt: PlaceAt): Issue[] {
  if (type !== 'QUOTE_DOUBLE' || !range || typeof value !== 'string') return []
  const written = yaml.slice(range[0], range[1])
  const [hidden, alike] = [findInvisible(value), findLookalike(value)]
  return [
    ...(hidden && !findInvisible(written)
      ? [issue('characters', placeAt(range[0]), { code: hidden.code })]
      : []),
    ...(alike && !findLookalike(written)
      ? [issue('lookalike', placeAt(range[0]), { word: alike.word })]
      : []),
  ]
}

/** “ #word” behind a value that is not in quotation marks is a comment of YAML’s; a comment that is meant has a space. */
function findSwallowed({ type, range }: Scalar, yaml: string, placeAt: PlaceAt): Issue[] {
  if (type !== 'PLAIN' || !range) return []
  const [, left] = /^[ \t]+(#[^\s#].*)/.exec(yaml.slice(range[1], range[1] + 1000)) ?? []
  if (!left) return []
  const written = yaml.slice(range[0], range[1])
  const at = placeAt(range[1] + yaml.slice(range[1]).indexOf('#'))
  return [issue('yaml-comment', at, { left: excerpt(left), written: excerpt(`${written} ${left}`) })]
}

function explainSyntax({ code, message, pos }: YAMLError, document: Document, placeAt: PlaceAt): Issue {
  if (code === 'MULTIPLE_DOCS') {
    const reason = 'a second document begins here, with “---”'
    return issue('yaml-syntax', placeAt(pos[0]), {
      reason,
      fix: 'Delete that line, or put it in quotation marks.',
    })
  }
  if (/^Missing closing .quote/.test(message)) {
    const params = { reason: 'a quotation mark is not closed', fix: 'Close it where the text ends.' }
    return issue('yaml-syntax', placeAt(lastQuoteIn(document) ?? pos[0]), params)
  }
  if (/call stack/.test(message)) {
    const params = { reason: 'it is nested too deeply', fix: 'No content file needs more than five levels.' }
    return issue('yaml-syntax', placeAt(pos[0]), params)
  }
  const [first = ''] = message.split('\n')
  const reason = first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '')
  return issue('yaml-syntax', placeAt(pos[0]), { reason })
}

function lastQuoteIn(document: Document): number | undefined {
  let last: number | undefined
  visit(document, { Scalar: (_, { type, range }) => void (type?.startsWith('QUOTE') && (last = range?.[0])) })
  return last
}
