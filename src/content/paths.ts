import { isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml'

/** The way to a value: keys of maps and numbers in lists. */
export type Path = readonly PropertyKey[]

/** Where the value of a path begins, or its key, or the nearest thing around it that there is. */
export function offsetOf(document: Document, path: Path): number {
  let found = document.contents?.range?.[0] ?? 0
  let node: unknown = document.contents
  for (const part of path) {
    const { key, value } = stepInto(node, part)
    if (!key && !value) break
    found = (isScalar(value) ? value : (key ?? value))?.range?.[0] ?? found
    node = value
  }
  return found
}

/** Where the keys of the map at a path stand. */
export function keyOffsets(document: Document, path: Path): Map<string, number> {
  const map = nodeAt(document, path)
  const keys = isMap(map) ? map.items.map(({ key }) => key as Node) : []
  return new Map(keys.map((key) => [String(isScalar(key) ? key.value : key), key.range?.[0] ?? 0]))
}

export function nodeAt(document: Document, path: Path): unknown {
  return path.reduce<unknown>((node, part) => stepInto(node, part).value, document.contents)
}

/** The texts at a path in which `*` stands for every item of a list. */
export function textsAt(
  document: Document,
  pattern: readonly string[],
): { path: Path; scalar: Scalar<string> }[] {
  let found: { path: Path; node: unknown }[] = [{ path: [], node: document.contents }]
  for (const part of pattern) {
    found = found.flatMap(({ path, node }) => {
      if (part !== '*') return [{ path: [...path, part], node: stepInto(node, part).value }]
      return isSeq(node) ? node.items.map((item, index) => ({ path: [...path, index], node: item })) : []
    })
  }
  return found.flatMap(({ path, node }) => (isText(node) ? [{ path, scalar: node }] : []))
}

const isText = (node: unknown): node is Scalar<string> => isScalar(node) && typeof node.value === 'string'

function stepInto(node: unknown, part: PropertyKey): { key?: Node; value?: Node } {
  if (isSeq(node)) {
    const value = typeof part === 'number' ? (node.items[part] as Node | undefined) : undefined
    return value ? { value } : {}
  }
  if (!isMap(node)) return {}
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
  if (!pair) return {}
  return { key: pair.key as Node, ...(pair.value ? { value: pair.value as Node } : {}) }
}
