/** Why a text is no date. `part` is what is wrong: the text itself or one side of an interval. */
export type Flaw = Reason & { part: string }

/** The same with `suggestions`: whole texts that the author may have meant; each of them can be parsed. */
export type DateProblem = Flaw & { suggestions: string[] }

export type Reason =
  | { problem: 'empty' | 'syntax' }
  | { problem: 'impossible-month' }
  | { problem: 'impossible-day'; daysInMonth: number }
  | { problem: 'impossible-time' }
  /** Beyond -12:00 or +14:00, or `-00:00`. */
  | { problem: 'impossible-offset' }
  /** The zone's calendar jumped over the day. */
  | { problem: 'skipped-day'; zone: string }
  /** `2020-21`: spring in EDTF, two years to most people. */
  | { problem: 'season' }
  | { problem: 'seconds' }
  /**
   * Nothing is suggested where clocks in the zone skipped that time, and two offsets where they showed it
   * twice.
   */
  | { problem: 'missing-offset'; zone: string }
  /** EDTF qualifies days, months and years, but no times. */
  | { problem: 'qualified-time' }
  /** `/X` or `X/`: in EDTF an end that is unknown, not one that is open. */
  | { problem: 'empty-side' }
  /** `../..` */
  | { problem: 'open-sides' }
  /** The interval is over before it can have begun. */
  | { problem: 'reversed' }

export function isProblem<T extends object>(result: T): result is Extract<T, { problem: string }> {
  return 'problem' in result
}
