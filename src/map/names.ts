/** The name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); the code itself where that language has none. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

/** The names of the countries of some places, each once, as a list in words. */
export function countryList(places: { country?: string | undefined }[], language: string): string {
  const codes = new Set(places.flatMap(({ country }) => country ?? []))
  const names = [...codes].map((code) => countryName(code, language))
  return new Intl.ListFormat(language).format(names)
}
