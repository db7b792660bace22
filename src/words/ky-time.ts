import type { TimeWords } from '../time/words.ts'
import { roman } from './roman.ts'

const ordinals = ['биринчи', 'экинчи', 'үчүнчү']

/** Dates in Kyrgyz. Intl writes no case endings, so that nothing that governs one can stand beside a date. */
export const time: TimeWords = {
  by: '{date} же андан мурда',
  after: '{date} же андан кийин',
  from: '{date} жана андан кийин',
  until: '{date} жана андан мурда',
  unknownStart: '{date}, башталышы белгисиз',
  unknownEnd: '{date}, аякташы белгисиз',
  about: 'болжол менен {date}',
  uncertain: '{date} (такталган эмес)',
  inPart: '{date} ({what})',
  approximatePart: { year: 'жылы болжолдуу', month: 'айы болжолдуу', day: 'күнү болжолдуу' },
  uncertainPart: { year: 'жылы такталган эмес', month: 'айы такталган эмес', day: 'күнү такталган эмес' },
  unspecified: {
    month: '{date}, айы белгисиз',
    day: '{date}, күнү белгисиз',
    'month-and-day': '{date}, айы жана күнү белгисиз',
  },
  span: '{start} – {end}',
  dayAndTime: '{day}, {time}',
  parts: {
    night: 'түн ичинде',
    morning: 'эртең менен',
    afternoon: 'түштөн кийин',
    evening: 'кечинде',
  },
  decade: (_, year) => `${year}-жылдар`,
  century: (century) => `${roman(century)} кылым`,
  season: (season, years) => `${years}-ж., ${['жаз', 'жай', 'күз', 'кыш'][season]}`,
  northern: '{date} (түндүк жарым шар)',
  southern: '{date} (түштүк жарым шар)',
  quarter: (quarter, year) => `${year}-ж., ${quarter + 1}-чейрек`,
  third: (third, year) => `${year}-ж., ${ordinals[third]} төрт ай`,
  half: (half, year) => `${year}-ж., ${ordinals[half]} жарым жылдык`,
}
