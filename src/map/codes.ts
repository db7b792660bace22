import { nearest } from '../issues/nearest.ts'

/** What others write for a code of ISO 3166-1. */
const otherwise: Record<string, string> = { UK: 'GB', EL: 'GR' }

/** The region of a code of UN M.49, which ISO 3166-1 shares: KG of 417. Undefined if it has none of two letters. */
export function regionOf(numeric: string | number): string | undefined {
  const { region } = new Intl.Locale(`und-${String(numeric).padStart(3, '0')}`)
  return region && /^[A-Z]{2}$/.test(region) && region !== nameOf(region) ? region : undefined
}

let all: Map<string, string> | undefined

/** All of ISO 3166-1 alpha-2 with names, and XK, which ISO leaves to its users and CLDR gives to Kosovo. */
export function countries(): ReadonlyMap<string, string> {
  // Numbers from 900 on are for users, too: CLDR has given some of them to what is no country.
  const numbers = Array.from({ length: 899 }, (_, index) => index + 1)
  all ??= new Map(numbers.map((number) => regionOf(number) ?? 'XK').map((code) => [code, nameOf(code)]))
  return all
}

/** The code that was most likely meant by something that is none: by “kg” and by “Kyrgystan”, KG. */
export function meantCode(written: string): string | undefined {
  const code = written.toUpperCase()
  if (countries().has(code)) return code
  if (Object.hasOwn(otherwise, code)) return otherwise[code]
  const name = nearest(written, countries().values())
  return [...countries()].find(([, one]) => one === name)?.[0]
}

let names: Intl.DisplayNames | undefined

function nameOf(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'region' })
  return names.of(code) ?? code
}
