/** Exact year fractions. */

/** `numerator ÷ denominator` years, not reduced; the denominator is positive. */
export interface YearFraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A fraction of a year that is a count of days over a fixed year. */
export interface DaysFraction extends YearFraction {
  /** The days that the convention counts. */
  readonly days: number
}

export function daysOver(days: number, yearDays: bigint): DaysFraction {
  return { days, numerator: BigInt(days), denominator: yearDays }
}
