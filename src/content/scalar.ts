import type { Scalar } from 'yaml'

/**
 * For each UTF-16 unit of a scalar’s value, where it stands in the YAML text. Folding, quotation marks and escapes
 * change white space and little else, so the two are followed from one visible character to the next.
 */
export function scalarOffsets({ value, type, range }: Scalar, yaml: string): number[] {
  const [start, end] = range ?? [0, 0]
  let at = contentStart(type, start, yaml)
  const offsets: number[] = []
  for (const unit of String(value)) {
    while (at < end && /\s/u.test(yaml.charAt(at))) at += 1
    const { skip, length } = type === 'QUOTE_DOUBLE' ? escapeAt(yaml, at) : { skip: 0, length: 1 }
    at += skip
    for (let step = 0; step < unit.length; step++) offsets.push(Math.min(at + (length === 1 ? step : 0), end))
    if (/\s/u.test(unit)) continue
    if (type === 'QUOTE_SINGLE' && unit === "'") at += 1
    at += length === 1 ? unit.length : length
  }
  return offsets
}

function contentStart(type: Scalar['type'], start: number, yaml: string): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return yaml.indexOf('\n', start) + 1
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? start + 1 : start
}

/** The length of the escape that stands here (YAML 1.2, 5.7), behind those that mean white space. */
function escapeAt(yaml: string, start: number): { skip: number; length: number } {
  let at = start
  while (
    /^(?:\\[\sntrvfNLP_]|\s)$/u.test(yaml.charAt(at) === '\\' ? yaml.slice(at, at + 2) : yaml.charAt(at))
  )
    at += yaml.charAt(at) === '\\' ? 2 : 1
  const digits = yaml.charAt(at) === '\\' ? (hexDigits[yaml.charAt(at + 1)] ?? 0) + 2 : 1
  return { skip: at - start, length: digits }
}

const hexDigits: Record<string, number> = { x: 2, u: 4, U: 8 }
