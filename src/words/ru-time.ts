import type { TimeWords } from '../time/words.ts'
import { roman } from './roman.ts'

const seasons = ['весна', 'лето', 'осень', 'зима']

/** Dates in Russian. Intl gives months without a day in the nominative, which “не позднее” and “с” cannot govern. */
export const time: TimeWords = {
  by: {
    year: '{date} или раньше',
    month: '{date} или раньше',
    day: 'не позднее {date}',
    minute: 'не позднее {date}',
  },
  after: {
    year: '{date} или позже',
    month: '{date} или позже',
    day: 'не ранее {date}',
    minute: 'не ранее {date}',
  },
  from: { year: '{date} и позже', month: '{date} и позже', day: 'с {date}', minute: 'с {date}' },
  until: { year: '{date} и раньше', month: '{date} и раньше', day: 'по {date}', minute: 'по {date}' },
  unknownStart: '{date}, начало неизвестно',
  unknownEnd: '{date}, окончание неизвестно',
  about: 'примерно {date}',
  uncertain: '{date} (предположительно)',
  inPart: '{date} ({what})',
  approximatePart: { year: 'год приблизительно', month: 'месяц приблизительно', day: 'день приблизительно' },
  uncertainPart: {
    year: 'год предположительно',
    month: 'месяц предположительно',
    day: 'день предположительно',
  },
  unspecified: {
    month: '{date}, месяц неизвестен',
    day: '{date}, день неизвестен',
    'month-and-day': '{date}, месяц и день неизвестны',
  },
  span: '{start} – {end}',
  dayAndTime: '{day}, {time}',
  parts: { night: 'ночью', morning: 'утром', afternoon: 'днём', evening: 'вечером' },
  decade: (_, year) => `${year}-е годы`,
  century: (century) => `${roman(century)} век`,
  season: (season, years, both) => `${seasons[season]} ${years} ${both ? 'гг.' : 'г.'}`,
  northern: '{date} (Северное полушарие)',
  southern: '{date} (Южное полушарие)',
  quarter: (quarter, year) => `${roman(quarter + 1)} квартал ${year} г.`,
  third: (third, year) => `${['первые', 'вторые', 'последние'][third]} четыре месяца ${year} г.`,
  half: (half, year) => `${['первое', 'второе'][half]} полугодие ${year} г.`,
}
