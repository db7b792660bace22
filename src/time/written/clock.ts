import { MINUTE } from '../calendar.ts'
import { offsetText } from '../iso.ts'
import { instantsShowing } from '../zone.ts'

/** A time of day, as exact as it was given. */
export type TimeOfDay = { hour: number; minute?: number; seconds?: boolean }

const written =
  /^(\d{1,2})(?:\s?[:.h]\s?(\d{1,2})|(?<=\d)(\d{2}))?(?:[:.](\d{1,2})(?:[.,:]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?$/i

/** Reads `18:30`, `6:30 PM`, `1830`, `18.30.15`, `15h30`, `6 pm`, as TimelineJS does; undefined if it is none of them. */
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

/** Whether nothing but the beginning of a day is said: programs write it where no time is known. */
export const isMidnight = ({ hour, minute, seconds }: TimeOfDay): boolean =>
  hour === 0 && minute === 0 && !seconds

/** The words that say a time without a clock. */
export const isTimeWord = (text: string): boolean =>
  /^(?:noon|midday|midnight|полдень|полночь|midi|minuit)$/iu.test(text)

/**
 * The minutes, in EDTF, at which clocks in a zone showed a time on a day: none where they skipped it, two where they
 * showed it twice. `midnight` is the day’s begin in milliseconds, as if its clocks were those of UTC.
 */
export function minutesShowing(day: string, midnight: number, { hour, minute = 0 }: TimeOfDay, zone: string) {
  const shown = midnight + (hour * 60 + minute) * MINUTE
  const offsets = instantsShowing(shown, zone).map((instant) => shown - instant)
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return {
    meanings: offsets.filter((one) => one % MINUTE === 0).map((one) => `${day}T${clock}${offsetText(one)}`),
    why:
      offsets.length === 0
        ? 'Clocks in the story’s zone skipped that time on that day: write the date with its offset from UTC.'
        : offsets.length > 1
          ? 'Clocks in the story’s zone showed that time twice on that day: write the date with its offset from UTC.'
          : 'Clocks in the story’s zone had an offset with seconds then: write the date with its offset from UTC.',
  }
}
