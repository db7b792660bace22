const offsets: Record<string, string> = {
  ...Object.fromEntries(['GMT', 'UT', 'UTC', 'Z'].map((name) => [name, 'Z'])),
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
}

/** The offset from UTC in EDTF of a zone in a date of Internet messages (RFC 822, 5) or of ISO 8601: `GMT`, `+0600`, `+06`. */
export function offsetNamed(written: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(written) ?? []
  if (!hours) return offsets[written.toUpperCase()]
  return hours + minutes === '0000' ? 'Z' : `${sign}${hours}:${minutes}`
}
