import { isWeekday, monthNamed } from './month-names.ts'

/** What may stand in a written date and says nothing: “5 de octubre de 2020”, “5 октября 2020 г.”, “the 5th of October”. */
const SILENT = /^(?:de|del|den|der|di|do|du|el|la|le|of|on|the|at|г|года|году|год|ж|жыл|жылы|жылдын)$/i
const ABOUT = /^(?:c|ca|circa|about|around|approximately|примерно|около|болжол|حوالي)$/i
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

/**
 * The EDTF of a date in words, with month names of the language (BCP 47) or English ones: `5 October 2020`, `October 5,
 * 2020`, `5. Oktober 2020`, `October 2020`, `5–6 October 2020`, `c. 1200`, `44 BC`, `spring 2020`, `20th century`. A time
 * of day may follow. Undefined if anything in it is not understood.
 */
export function wordedDate(text: string, language: string): string | undefined {
  const [, century] = /^(?:the\s+)?(\d\d?)(?:st|nd|rd|th) century$/i.exec(text) ?? []
  if (century) return `${String(+century - 1).padStart(2, '0')}XX`
  const [, era] = /^(\d{1,4}) ?(?:bce?|b\.c\.(?:e\.)?)$/i.exec(text) ?? []
  if (era) return +era === 1 ? '0000' : `-${String(+era - 1).padStart(4, '0')}`
  const [, before = '', hours = '', minutes = ''] = /^(.*?)(?:,? (\d\d?):(\d\d))?$/s.exec(text) ?? []
  const date = dateIn(before, language)
  return date && hours ? `${date}T${hours.padStart(2, '0')}:${minutes}` : date
}

function dateIn(text: string, language: string): string | undefined {
  const words =
    latinDigits(text).match(/\p{L}[\p{L}\p{M}’']*|\d+(?:st|nd|rd|th|-?го)?(?!\p{L})|[–—/-]|[^\s,.]/gu) ?? []
  const found = {
    days: [] as number[],
    months: [] as number[],
    year: '',
    season: 0,
    dash: false,
    about: false,
  }
  for (const word of words) {
    const number = /^\d+/.exec(word)?.[0]
    const month = number === undefined ? monthNamed(word, language) : undefined
    const season = SEASONS.indexOf(word.toLowerCase().replace('fall', 'autumn'))
    if (number?.length === 4 && found.year === '') found.year = number
    else if (number && number.length < 3) found.days.push(+number)
    else if (month) found.months.push(month)
    else if (season >= 0) found.season = 21 + season
    else if (/^[–—/-]$/.test(word)) found.dash = true
    else if (ABOUT.test(word)) found.about = true
    else if (!SILENT.test(word) && !isWeekday(word, language)) return undefined
  }
  const { days, months, year, season, dash, about } = found
  const isRange = days.length === 2 || months.length === 2
  if (
    !year ||
    (isRange && !dash) ||
    days.length > 2 ||
    months.length > 2 ||
    (season > 0 && months.length > 0)
  )
    return undefined
  const mark = about ? '~' : ''
  if (season > 0) return days.length > 0 ? undefined : `${year}-${season}${mark}`
  const [month] = months
  if (month === undefined) return days.length > 0 ? undefined : `${year}${mark}`
  const unit = (month: number, day: number | undefined) =>
    [year, padded(month), ...(day === undefined ? [] : [padded(day)])].join('-') + mark
  if (!isRange) return unit(month, days[0])
  if (months.length === 2 && days.length === 1) return undefined
  return `${unit(month, days[0])}/${unit(months[1] ?? month, days[1] ?? days[0])}`
}

const padded = (number: number) => String(number).padStart(2, '0')

/** Arabic and Persian digits are in the same order as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
