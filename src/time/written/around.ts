/**
 * Words around a date, in English, Russian, French, German and Spanish. What is not here is told, and the date left to
 * the person who imports.
 */
const words = {
  /** Doubt about when it was exactly: EDTF’s `~`. */
  about:
    'circa|cca\\.?|ca\\.?|c\\.?|about|around|approximately|approx\\.?|roughly|около|ок\\.|примерно|приблизительно|vers|environ|um|etwa|hacia|alrededor de|болжол менен|حوالي|نحو',
  /** Doubt whether it is right: EDTF’s `?`. */
  perhaps: 'possibly|perhaps|probably|likely|maybe|возможно|вероятно|peut-être|vielleicht|quizás',
  before: 'before|prior to|earlier than|pre|до|avant|vor|antes de',
  by: 'by|no later than|not later than|on or before|up to|к|не позднее|bis spätestens',
  until: "until|till|through|по|jusqu[’']en|jusqu[’']à|bis|hasta",
  after: 'after|later than|post|on or after|not before|после|après|nach|después de',
  since: 'since|from|starting|beginning|с|со|depuis|dès|seit|ab|desde',
  between: 'between|между|entre|zwischen',
  early: 'early|beginning of|start of|начало|в начале|début|anfang|principios de',
  mid: 'mid|middle of|середина|в середине|mi|mitte|mediados de',
  late: 'late|end of|конец|в конце|fin|ende|finales de',
} as const

export type Meaning = keyof typeof words

/** What stands before a date, and the date: `about`, `1850` of “ca. 1850”. Undefined if there is no such word. */
export function leadingWord(text: string): { means: Meaning; rest: string } | undefined {
  for (const means of order) {
    const [, rest] = leading[means].exec(text) ?? []
    if (rest !== undefined) return { means, rest }
  }
  return undefined
}

// “on or after” before “on or before” is of no matter; “from” before “from the beginning of” is.
const order = Object.keys(words) as Meaning[]
const leading = Object.fromEntries(
  order.map((means) => [
    means,
    new RegExp(
      `^(?:~\\s*|(?:in|the|в)\\s+)?(?:${words[means]})(?:[\\s-]+(?:the\\s+)?|(?<=\\.)|(?=\\d))(.+)$`,
      'iu',
    ),
  ]),
) as Record<Meaning, RegExp>

/** What says that no date is known. */
export const isUndated = (text: string): boolean =>
  /^\W*(?:n\.?\s?d\.?|n\/a|none|null|nan|unknown|undated|no date|date unknown|not known|tb[adc]|без даты|б\.\s?д\.|неизвестно|s\.\s?d\.|o\.\s?d\.|\?+|-+|–|—)\W*$/iu.test(
    text,
  )

/** What says that it still goes on. */
export const isOngoing = (text: string): boolean =>
  /^(?:the\s+)?(?:present|ongoing|today|now|current|to date|date|настоящее время|н\.\s?в\.|сейчас|aujourd[’']hui|heute|hoy|\.\.)$/iu.test(
    text,
  )

const seasons = [
  'spring|весна|весной|весны|printemps|frühling|frühjahr|primavera',
  'summer|лето|летом|лета|été|sommer|verano',
  'autumn|fall|осень|осенью|осени|automne|herbst|otoño',
  'winter|зима|зимой|зимы|hiver|winter|invierno',
].map((some) => new RegExp(`^(?:${some})$`, 'iu'))

/** EDTF’s number of a season, 21 for spring to 24 for winter. */
export function seasonNamed(name: string): number | undefined {
  const at = seasons.findIndex((some) => some.test(name))
  return at === -1 ? undefined : 21 + at
}

export const beforeChrist =
  /^(?:b\.?\s?c\.?(?:\s?e\.?)?|до\s+н\.?\s?э\.?|av\.?\s?j\.?-?c\.?|v\.\s?chr\.|a\.\s?c\.)$/iu
export const afterChrist =
  /^(?:a\.?\s?d\.?|c\.?\s?e\.?|н\.?\s?э\.?|apr\.?\s?j\.?-?c\.?|n\.\s?chr\.|d\.\s?c\.)$/iu
