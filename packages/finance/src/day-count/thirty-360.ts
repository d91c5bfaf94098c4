/** What all 30/360 conventions share: months of thirty days, once the two days of month are adjusted. */
import { type CivilDate, daysInMonth, ensure, type YearMonthDay, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type DaysFraction, daysOver } from './rational.ts'

/** The period's dates; refuses PERIOD_REVERSED. */
export function period(start: CivilDate, end: CivilDate): { readonly from: YearMonthDay; readonly to: YearMonthDay } {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  return { from: yearMonthDay(start), to: yearMonthDay(end) }
}

/**
 * 360 (Y2 − Y1) + 30 (M2 − M1) + (D2 − D1) over 360, with the adjusted days `d1` and `d2`. ISDA 2006 4.16(f).
 * Never below zero: a start moved to the 30th would otherwise lie behind an end on the same last of February.
 */
export function thirty360(from: YearMonthDay, to: YearMonthDay, d1: number, d2: number): DaysFraction {
  return daysOver(Math.max(0, 360 * (to.year - from.year) + 30 * (to.month - from.month) + (d2 - d1)), 360n)
}

export function isLastOfFebruary(date: YearMonthDay): boolean {
  return date.month === 2 && date.day === daysInMonth(date.year, 2)
}
