/** What a column can hold, and the option of the command that names the column. */
export const roles = [
  ...(['title', 'date', 'end', 'year', 'month', 'day', 'time'] as const),
  ...(['text', 'summary', 'label', 'tags', 'media', 'caption', 'credit'] as const),
] as const
export type Role = (typeof roles)[number]

export type Columns = Partial<Record<Role, string>>
