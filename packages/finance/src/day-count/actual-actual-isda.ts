/** Actual/Actual (ISDA). */
import { type CivilDate, civilDate, ensure, isLeapYear, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { YearFraction } from './rational.ts'

const COMMON_YEAR = 365n
const LEAP_YEAR = 366n

/**
 * Days in leap years over 366 plus days in other years over 365 (start included, end excluded).
 * Source: ISDA 2006 4.16(b). ISO 20022 A008. Refuses PERIOD_REVERSED. The denominator is 365 × 366.
 */
export function actualActualIsda(start: CivilDate, end: CivilDate): YearFraction {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  const first = yearMonthDay(start).year
  const last = yearMonthDay(end).year
  const denominator = COMMON_YEAR * LEAP_YEAR
  const part = (from: CivilDate, to: CivilDate, year: number) =>
    BigInt(to - from) * (isLeapYear(year) ? COMMON_YEAR : LEAP_YEAR)
  if (first === last) return { numerator: part(start, end, first), denominator }
  const wholeYears = BigInt(last - first - 1) * denominator
  const head = part(start, civilDate(first + 1, 1, 1), first)
  const tail = part(civilDate(last, 1, 1), end, last)
  return { numerator: head + wholeYears + tail, denominator }
}
