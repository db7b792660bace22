/** What decides between the readings of a date that a table may mean either way. */
export const dateChoices = {
  dates: { takes: ['day-first', 'month-first'], says: 'for dates such as 05/10/2020' },
  ranges: { takes: ['years', 'months'], says: 'for 1911-12: the years 1911 to 1912, or December 1911' },
  century: { takes: ['19', '20'], says: 'for years of two digits: 19.. or 20..' },
  'negative-years': {
    takes: ['bc', 'astronomical'],
    says: 'for -44: the year 44 BC (if left out), or 45 BC, as ISO 8601 counts',
  },
} as const

type Choices = typeof dateChoices
export type DateChoice = keyof Choices

/** What was chosen, by the names of the command’s options. */
export type DateChosen = { [Name in DateChoice]?: Choices[Name]['takes'][number] | undefined }

/** `zone` is the story’s (IANA); `language` (BCP 47) is that of the names of months, beside English. */
export type DateOptions = { zone: string; language: string; chosen: DateChosen }
