import type { Doubt, DoubtedPart, Qualifiers } from './date.ts'

const NAMES = ['year', 'month', 'day'] as const
const part = (digits: string) => `([~?%]?)(${digits})([~?%]?)`
const TWO = part(String.raw`[\dX]{2}`)
const QUALIFIED = new RegExp(`^${part(String.raw`-?[\dX]{4}|Y-?\d{5,}`)}(?:-${TWO})?(?:-${TWO})?$`)

/**
 * Takes the qualifiers off a date that is no interval (EDTF, levels 1 and 2): one behind a part holds for it and for all
 * before it, one before a part for that part alone. `unit` is what is left. Undefined if signs stand elsewhere.
 */
export function readQualifiers(text: string): (Qualifiers & { unit: string }) | undefined {
  const parts = partsOf(text)
  if (!parts) return undefined
  const unit = parts.map(({ digits }) => digits).join('-')
  const doubts = parts.map(({ before }, index) =>
    doubtOf([before, ...parts.slice(index).map(({ behind }) => behind)].join('')),
  )
  const approximate = doubts.some((one) => one.approximate)
  const uncertain = doubts.some((one) => one.uncertain)
  const isWhole = doubts.every((one) => one.approximate === approximate && one.uncertain === uncertain)
  if (isWhole) return { unit, approximate, uncertain }
  const inPart = doubts.flatMap((doubt, index): DoubtedPart[] => {
    const name = NAMES[index]
    return name && (doubt.approximate || doubt.uncertain) ? [{ name, ...doubt }] : []
  })
  return { unit, approximate, uncertain, inPart }
}

function partsOf(text: string): { before: string; digits: string; behind: string }[] | undefined {
  const [, ...groups] = QUALIFIED.exec(text) ?? []
  if (groups.length === 0) return undefined
  return [0, 3, 6].flatMap((at) => {
    const [before = '', digits, behind = ''] = groups.slice(at, at + 3)
    return digits === undefined ? [] : [{ before, digits, behind }]
  })
}

function doubtOf(signs: string): Doubt {
  return { approximate: /[~%]/.test(signs), uncertain: /[?%]/.test(signs) }
}
