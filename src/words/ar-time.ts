import type { TimeWords } from '../time/words.ts'

const numbers = new Intl.NumberFormat('ar')
/** Of a century, from its first ten years on. */
const decades = [
  'العقد الأول من',
  'العقد الثاني من',
  'عشرينيات',
  'ثلاثينيات',
  'أربعينيات',
  'خمسينيات',
  'ستينيات',
  'سبعينيات',
  'ثمانينيات',
  'تسعينيات',
]
const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع']

/** Dates in Arabic. */
export const time: TimeWords = {
  by: 'بحلول {date}',
  after: '{date} أو بعد ذلك',
  from: 'ابتداءً من {date}',
  until: 'حتى {date}',
  unknownStart: '{date}، والبداية غير معروفة',
  unknownEnd: '{date}، والنهاية غير معروفة',
  about: 'حوالي {date}',
  uncertain: '{date} (غير مؤكد)',
  inPart: '{date} ({what})',
  approximatePart: { year: 'السنة تقريبية', month: 'الشهر تقريبي', day: 'اليوم تقريبي' },
  uncertainPart: { year: 'السنة غير مؤكدة', month: 'الشهر غير مؤكد', day: 'اليوم غير مؤكد' },
  unspecified: {
    month: '{date}، والشهر غير معروف',
    day: '{date}، واليوم غير معروف',
    'month-and-day': '{date}، والشهر واليوم غير معروفين',
  },
  span: '{start} – {end}',
  dayAndTime: '{day}، {time}',
  parts: {
    night: 'ليلًا',
    morning: 'صباحًا',
    afternoon: 'بعد الظهر',
    evening: 'مساءً',
  },
  decade: (first) => `${decades[(first % 100) / 10]} القرن ${numbers.format(Math.floor(first / 100) + 1)}`,
  century: (century) => `القرن ${numbers.format(century)}`,
  season: (season, years) => `${['ربيع', 'صيف', 'خريف', 'شتاء'][season]} ${years}`,
  northern: '{date} (نصف الكرة الشمالي)',
  southern: '{date} (نصف الكرة الجنوبي)',
  quarter: (quarter, year) => `الربع ${ordinals[quarter]} من ${year}`,
  third: (third, year) => `الثلث ${ordinals[third]} من ${year}`,
  half: (half, year) => `النصف ${ordinals[half]} من ${year}`,
}
