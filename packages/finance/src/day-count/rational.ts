/** Exact year fractions. */
import type { Fraction } from '../exact/fraction.ts'

/** `numerator ÷ denominator` years, not reduced; the denominator is positive. */
export type YearFraction = Fraction

/** A fraction of a year that is a count of days over a fixed year. */
export interface DaysFraction extends YearFraction {
  /** The days that the convention counts. */
  readonly days: number
}

export function daysOver(days: number, yearDays: bigint): DaysFraction {
  return { days, numerator: BigInt(days), denominator: yearDays }
}
