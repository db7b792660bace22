import { languageOfMonth, monthNamed } from '../time/month-names.ts'

// Places and people stand before a date in brackets as well: only what is surely a publication counts.
const agencies =
  'BBC|CNN|NBC|CBS|ABC News|NPR|PBS|AFP|AP|UPI|DPA|EFE|ANSA|TASS|ТАСС|RIA Novosti|РИА Новости|Interfax|Интерфакс|Reuters|Bloomberg|Al Jazeera|Associated Press|Agence France-Presse|Deutsche Welle|DW|RFE/RL|RFI|VOA|Xinhua|Kyodo|Le Monde|Le Figaro|El País|Der Spiegel|Die Zeit|Guardian|The Guardian|Economist|The Economist|Коммерсантъ|Известия|Ведомости|الجزيرة'
const paper = String.raw`(?:[\p{Lu}\p{N}][\p{L}\p{N}.’'-]* ){0,3}(?:News|Times|Post|Herald|Tribune|Gazette|Telegraph|Chronicle|Zeitung|Новости|Газета)`
const host = String.raw`(?:[a-z0-9-]+\.)+[a-z]{2,6}`
const name = String.raw`(?<name>(?:${agencies}|${paper}|${host})(?: (?:News|World|Arabic|Русская служба|Кыргыз кызматы))?)`
const month = String.raw`(?<month>\p{L}{3,}\.?)`
const day = String.raw`(?<day>\d{1,2})`
const year = String.raw`(?:,?\s(?<year>\d{4}))?`
const dates = [
  String.raw`${day}(?:\.|st|nd|rd|th|er)?[\s-](?:de\s|d’)?${month}(?:\sde)?${year}(?:\s?(?:г\.?|года|ж\.))?`,
  String.raw`${month}\s${day}(?:st|nd|rd|th)?${year}`,
  String.raw`(?<day>\d\d?)\.(?<number>\d\d?)\.(?<year>\d{4})`,
  String.raw`(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)`,
]
const patterns = dates.map((date) => new RegExp(String.raw`\(${name}[,،:;]?\s${date}\)`, 'u'))

/**
 * A publication with a day in brackets, as people cite where there are no citations: “(BBC, 6 October)”, “(Reuters, Oct.
 * 6, 2020)”. `issued` is that day in EDTF, undefined without a year. Undefined for other brackets.
 */
export function namedSource(
  bracketed: string,
): { publication: string; issued: string | undefined } | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(bracketed)?.groups
    if (!groups?.['name']) continue
    const number = groups['number'] ? Number(groups['number']) : monthIn(groups['month'] ?? '')
    const day = Number(groups['day'])
    if (!number || number > 12 || day < 1 || day > 31) return undefined
    const two = (value: number) => String(value).padStart(2, '0')
    const issued = groups['year'] && `${groups['year']}-${two(number)}-${two(day)}`
    return { publication: groups['name'], issued: issued || undefined }
  }
  return undefined
}

/** Brackets in a text that `namedSource` may know. */
export const shortBrackets = /\([^()\n]{6,80}\)/gu

function monthIn(word: string): number | undefined {
  const tag = languageOfMonth(word)?.tag ?? 'en'
  return monthNamed(word, tag) ?? monthNamed(word, 'ru')
}
