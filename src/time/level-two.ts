/**
 * What EDTF’s level 2 has beside what is read here: one or all of several dates, a qualifier on a part of a season
 * or of what is unspecified, digits that are unspecified before others that are not, a year with significant digits, or with an exponent.
 */
export type LevelTwoForm = 'one-of' | 'all-of' | 'part' | 'digits' | 'significant' | 'exponent'

/** The form of level 2 that a text has which is not read; undefined if it is no EDTF either. */
export function levelTwoForm(text: string): LevelTwoForm | undefined {
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0]
}

const UNIT = String.raw`-?[\dX]{4}(?:-[\dX]{2}){0,2}`
const QUALIFIED = String.raw`[~?%]?-?[\dX]{4}[~?%]?(?:-[~?%]?[\dX]{2}[~?%]?){0,2}`

const FORMS: [LevelTwoForm, RegExp][] = [
  ['one-of', /^\[(?!\.\.[^,]*\]$|[^,]*\.\.\]$)[-\dXY~?%., ]+\]$/],
  ['all-of', /^\{[-\dXY~?%., ]+\}$/],
  ['exponent', /^Y-?\d+E\d+(?:S\d+)?$/],
  ['significant', /^(?:-?\d{4}|Y-?\d{5,})S\d+$/],
  ['digits', new RegExp(`^(?=[^X]*X)${UNIT}[~?%]?$`)],
  ['part', new RegExp(`^(?=.*[~?%].)${QUALIFIED}$`)],
]

/** What comes nearest to such a text among what is read. */
export function withoutLevelTwo(text: string): string | undefined {
  switch (levelTwoForm(text)) {
    case 'one-of':
    case 'all-of': {
      const dates = text
        .slice(1, -1)
        .split(/,|\.\./)
        .map((date) => date.trim())
      return [...new Set([dates[0], dates.at(-1)])].join('/')
    }
    case 'part': {
      const marks = /%|~.*\?|\?.*~/.test(text) ? '%' : text.includes('~') ? '~' : '?'
      return text.replace(/[~?%]/g, '') + marks
    }
    case 'digits':
      return withFewerDigits(text)
    case 'significant': {
      const [, year = '', digits = '0'] = /^(-?\d{4})S(\d+)$/.exec(text) ?? []
      return year && year.slice(0, year.length - 4 + +digits).padEnd(year.length, 'X')
    }
    case 'exponent':
    case undefined:
      return undefined
  }
}

/** `156X-12-25` is in `156X`, `1984-1X` in `1984-XX`, `1XXX` in the years from 1000 to 1999. */
function withFewerDigits(text: string): string {
  const [, year = '', month, day] = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(text) ?? []
  if (!/^-?\d\d(?:\d\d|\dX|XX)$/.test(year))
    return `${year.replaceAll('X', '0')}/${year.replaceAll('X', '9')}`
  if (year.includes('X')) return year
  if (month?.includes('X')) return day === undefined ? `${year}-XX` : `${year}-XX-XX`
  return `${year}-${month}-XX`
}
