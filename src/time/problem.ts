import type { LevelTwoForm } from './level-two.ts'

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
  /** A year so far away that it cannot be counted with. */
  | { problem: 'far-year' }
  /** What EDTF’s level 2 has and is not read. */
  | { problem: 'level-2'; form: LevelTwoForm }
  /**
   * A time that does not say how far its clock is from UTC. One offset is suggested, two where clocks in the zone showed
   * that time twice, and none where they skipped it.
   */
  | { problem: 'missing-offset'; zone: string; skipped: boolean }
  /** EDTF qualifies days, months and years, but no times. */
  | { problem: 'qualified-time' }
  /** `../X`: an interval whose beginning is open, which is mistaken for “by X”. */
  | { problem: 'open-start' }
  /** Neither end is known: `../..`, `/`. */
  | { problem: 'open-sides' }
  /** The interval is over before it can have begun. */
  | { problem: 'reversed' }

export function isProblem<T extends object>(result: T): result is Extract<T, { problem: string }> {
  return 'problem' in result
}
