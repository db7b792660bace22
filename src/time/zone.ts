const DAY = 86_400_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * Whether the name is one of an IANA time zone that this runtime knows. A bare offset such as `+06:00` is
 * not.
 */
export function isZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && clockIn(name) !== undefined
  } catch {
    return false
  }
}

/**
 * Milliseconds by which clocks in the zone are ahead of UTC at an instant (milliseconds since the epoch).
 * Throws a RangeError if the zone is unknown.
 *
 * Not `tzOffset` of @date-fns/tz, which loses the sign of offsets between -00:59 and -00:01 (Monrovia until
 * 1972), nor `TZDate`, whose way from clock to instant leads through the machine's own zone and reads year 79
 * as 1979.
 */
export function offsetAt(instant: number, zone: string): number {
  const shown = clockIn(zone).format(instant)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(shown) ?? []
  const offset = (+hours * 3600 + +minutes * 60 + +seconds) * 1000
  return sign === '-' ? -offset : offset
}

/**
 * The bounds of a stretch of calendar, `from` inclusive and `to` exclusive, both as a clock reading taken for
 * UTC. A day in which clocks change lasts 23 or 25 hours; one that the zone left out (Apia, 30 December 2011)
 * ends before it begins.
 */
export function boundsIn(from: number, to: number, zone: string): { earliest: number; latest: number } {
  return { earliest: crossings(from, zone).first, latest: crossings(to, zone).last - 1 }
}

/**
 * The instants at which clocks in the zone show a reading: one, none when they skip it, two when they are put
 * back over it.
 */
export function instantsShowing(reading: number, zone: string): number[] {
  const candidates = [reading - offsetAt(reading - DAY, zone), reading - offsetAt(reading + DAY, zone)]
  return [...new Set(candidates)].filter((instant) => instant + offsetAt(instant, zone) === reading)
}

/**
 * When clocks go from before a reading to that reading or past it. That is twice where they are put back
 * across it, as at midnight in Newfoundland until 2011. Takes it that a zone changes its offset at most once
 * in two days.
 */
function crossings(reading: number, zone: string): { first: number; last: number } {
  const early = reading - offsetAt(reading - DAY, zone)
  const late = reading - offsetAt(reading + DAY, zone)
  if (early === late) return { first: early, last: early }

  const change = offsetChange(reading - DAY, reading + DAY, zone)
  if (late < early) {
    const instant = Math.min(Math.max(late, change), early)
    return { first: instant, last: instant }
  }
  return { first: early < change ? early : late, last: late > change ? late : early }
}

function offsetChange(low: number, high: number, zone: string): number {
  const offset = offsetAt(low, zone)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, zone) === offset) low = middle
    else high = middle
  }
  return high
}

function clockIn(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', timeZoneName: 'longOffset' })
    clocks.set(zone, clock)
  }
  return clock
}
