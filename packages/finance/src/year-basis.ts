/** How many days a year of interest has. */
import { isLeapYear } from '@chassis/primitives'

/**
 * - `actual/365F`: 365, always.
 * - `actual/360` and `30/360`: 360.
 * - `actual/actualYear`: the days of the calendar year in which each day lies: 2020 accrues on actual days over 366.
 */
export type YearBasis = 'actual/365F' | 'actual/360' | '30/360' | 'actual/actualYear'

/** Days of the basis year for interest that accrues within one calendar year. */
export function yearDaysOf(basis: YearBasis, calendarYear: number): bigint {
  if (basis === 'actual/365F') return 365n
  if (basis === 'actual/360' || basis === '30/360') return 360n
  return isLeapYear(calendarYear) ? 366n : 365n
}

/** A number of days that every year of the basis divides, so that accruals over it add without rounding: 365 × 366. */
export function commonYearDays(basis: YearBasis): bigint {
  return basis === 'actual/actualYear' ? 133_590n : yearDaysOf(basis, 1)
}
