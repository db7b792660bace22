import { nearest } from '../issues/nearest.ts'

/** The time zone of the IANA list that was most likely meant, by its name or by its city alone. */
export function meantZone(written: string): string | undefined {
  const all = Intl.supportedValuesOf('timeZone')
  const city = (zone: string) => zone.split('/').at(-1) ?? zone
  const named = nearest(written.replaceAll(' ', '_'), all)
  if (named) return named
  const meant = nearest(city(written).replaceAll(' ', '_'), all.map(city))
  return all.find((zone) => city(zone) === meant)
}

/** The tag of BCP 47 for a language that was named in English: `ru` of “Russian”. */
export function meantLanguage(written: string): { tag: string; name: string } | undefined {
  languages ??= new Map(twoLetters().flatMap((tag) => nameOf(tag)))
  const name = nearest(written, languages.keys())
  const tag = name && languages.get(name)
  return name && tag ? { tag, name } : undefined
}

let languages: Map<string, string> | undefined

const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

const nameOf = (tag: string): [string, string][] => {
  const name = display.of(tag)
  return name && Intl.getCanonicalLocales(tag)[0] === tag ? [[name, tag]] : []
}

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap((first) => letters.map((second) => first + second))
}
