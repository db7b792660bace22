import { dayOf, type Published } from './page-instant.ts'

/**
 * The one day that a line such as “By Ada | Published 6 October 2020, 18:30” names in words of its language; undefined
 * if there is none or more than one, if it is said of a change, or could be read in two ways (03/04/2020).
 */
export function readWrittenDay(line: string, language: string, now: number): Published | undefined {
  const text = withLatinDigits(line).toLowerCase().normalize('NFC')
  const [before = ''] = text.split(changed, 1)
  const names = monthNames(language)
  const name = [...names.keys()].toSorted((a, b) => b.length - a.length).join('|')
  const pattern = new RegExp(
    [
      String.raw`(?<!\d)(?<d1>\d{1,2})(?:\.|er|º|°|ª|-?го|th|st|nd|rd)?,?\s+(?:de\s+|ב)?(?<m1>${name})\.?,?\s+(?:de\s+|del\s+)?(?<y1>\d{4})(?!\d)`,
      String.raw`(?<![\p{L}])(?<m2>${name})\.?\s+(?<d2>\d{1,2})(?:th|st|nd|rd)?,?\s+(?<y2>\d{4})(?!\d)`,
      String.raw`(?<!\d)(?<y3>\d{4})\s?[年년]\s?(?<m3>\d{1,2})\s?[月월]\s?(?<d3>\d{1,2})\s?[日일]`,
      String.raw`(?<!\d)(?<y4>\d{4})[-.](?<m4>\d\d)[-.](?<d4>\d\d)(?!\d)`,
      String.raw`(?<!\d)(?<d5>\d{1,2})\.\s?(?<m5>\d{1,2})\.\s?(?<y5>\d{4})(?!\d)`,
      String.raw`(?<!\d)(?<a6>\d{1,2})/(?<b6>\d{1,2})/(?<y6>\d{4})(?!\d)`,
      // A year, a month name and a day, as Hungarian, Kyrgyz and Mongolian have them.
      String.raw`(?<!\d)(?<y7>\d{4})(?:\.|-?ж\.?|-жылдын|\s+оны)?,?\s+(?:(?<d7>\d{1,2})[-\s]+(?<m7>${name})|(?<m8>${name})\s+(?<d8>\d{1,2}))(?!\d)`,
      // “6-октябрь, 2020” in Kyrgyz.
      String.raw`(?<!\d)(?<d9>\d{1,2})-(?<m9>${name}),?\s+(?<y9>\d{4})(?!\d)`,
    ].join('|'),
    'gu',
  )
  const found = [...before.matchAll(pattern)].map(({ groups = {} }) => dayFrom(groups, names, language, now))
  const days = new Set(found.map((one) => one?.edtf))
  return days.size === 1 ? found[0] : undefined
}

type Groups = Partial<Record<string, string>>

function dayFrom(groups: Groups, names: Map<string, number>, language: string, now: number) {
  const of = (letter: string) =>
    Object.entries(groups).find(([key, value]) => key.startsWith(letter) && value !== undefined)?.[1]
  const [a, b] = [groups['a6'], groups['b6']].map(Number)
  const year = Number(of('y'))
  if (groups['a6'] !== undefined && a !== undefined && b !== undefined) {
    if (a > 12 && b <= 12) return dayOf(year, b, a, now)
    return b > 12 || a === b ? dayOf(year, a, b, now) : undefined
  }
  // Where a language does not write days first, points between numbers tell nothing.
  if (groups['d5'] !== undefined && Number(groups['d5']) <= 12 && !writesDayFirst(language)) return undefined
  const month = of('m') ?? ''
  return dayOf(year, names.get(month) ?? Number(month), Number(of('d')), now)
}

const writesDayFirst = (language: string) =>
  /^(?:\D*)5\.\s?10\./.test(formatter(language, {}).format(sample(9)))

const sample = (month: number) => new Date(Date.UTC(2020, month, 5))

const formatter = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...(Object.keys(options).length > 0 ? options : { day: 'numeric', month: 'numeric', year: 'numeric' }),
  })

/** Names of months in a language and in English, in small letters, as CLDR has them: whole, short, and beside a day. */
function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>()
  const styles = ['long', 'short'] as const
  // The Levant has names of its own, and so has Iraq.
  const languages = language.startsWith('ar') ? [language, 'ar-EG', 'ar-SY'] : [language]
  for (const tag of new Set([...languages, 'en']))
    for (const month of styles)
      for (const options of [
        { month },
        { month, day: 'numeric' },
        { month, day: 'numeric', year: 'numeric' },
      ] as const)
        for (let number = 0; number < 12; number++) {
          const part = formatter(tag, options)
            .formatToParts(sample(number))
            .find(({ type }) => type === 'month')?.value
          const name = part?.toLowerCase().normalize('NFC').replace(/\.$/, '')
          if (name && /\p{L}{2}/u.test(name)) names.set(escaped(name), number + 1)
        }
  return names
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Digits of any script as 0 to 9: `۶`, `६`, `６`. Each script has its ten in a row. */
const withLatinDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let value = 0
    for (
      let code = digit.codePointAt(0) ?? 0;
      value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1));
      code--
    )
      value++
    return String(value)
  })

/** What follows such a word is when a page was changed, in the languages that its readers are likely to cite. */
export const changed =
  /updat|modif|revis|correct|amend|edited|обновл|измен|отредакт|исправл|оновл|змінен|mis à jour|mise à jour|actualis|corrig|aktualisi|geändert|bearbeitet|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|päivitet|zaktualiz|zmodyf|aktualiz|frissít|módosít|güncell|жаңы(?:р|л)|өзгөр|жаңарт|өзгерт|yangilan|yenilən|تحديث|تعديل|حُدّث|به.?روز|ویرایش|اپ ڈیٹ|עודכן|עדכון|अपडेट|अद्यतन|संशोधित|อัปเดต|อัพเดต|แก้ไข|cập nhật|diperbarui|dikemas|更新|修正|修訂|修订|수정|업데이트|最終/iu
