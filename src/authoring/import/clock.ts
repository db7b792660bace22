/** A time of day, as exact as it was given. */
export type TimeOfDay = { hour: number; minute?: number; seconds?: boolean }

const written =
  /^(\d{1,2})(?:[:.](\d{1,2})|(?<=\d)(\d{2}))?(?:[:.](\d{1,2})(?:[.,:]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?$/i

/** Reads `18:30`, `6:30 PM`, `1830`, `18.30.15`, `6 pm`, as TimelineJS does; undefined if it is none of them. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hours, colon, joined, second, half] = written.exec(text.trim()) ?? []
  if (hours === undefined) return undefined
  const minutes = colon ?? joined
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (hour > 23 || (half && (Number(hours) < 1 || Number(hours) > 12))) return undefined
  if (minutes === undefined) return { hour }
  if (Number(minutes) > 59 || Number(second ?? 0) > 59) return undefined
  return { hour, minute: Number(minutes), seconds: Number(second ?? 0) > 0 }
}
