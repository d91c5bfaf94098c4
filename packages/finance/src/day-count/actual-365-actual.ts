/** Actual/365 Actual (Act/365A). */
import { type CivilDate, civilDate, ensure, isLeapYear, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type DaysFraction, daysOver } from './rational.ts'

/**
 * Calendar days over 366 when a 29 February lies in the period (start excluded, end included), else over 365.
 * Source: market practice "Act/365A". Refuses PERIOD_REVERSED.
 */
export function actual365Actual(start: CivilDate, end: CivilDate): DaysFraction {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  return daysOver(end - start, nextLeapDay(start) <= end ? 366n : 365n)
}

/** The first 29 February after `date`. At most eight years away. */
function nextLeapDay(date: CivilDate): number {
  const { year } = yearMonthDay(date)
  for (let candidate = year; candidate <= Math.min(year + 8, 9999); candidate++) {
    if (!isLeapYear(candidate)) continue
    const leapDay = civilDate(candidate, 2, 29)
    if (leapDay > date) return leapDay
  }
  return Number.MAX_SAFE_INTEGER
}
