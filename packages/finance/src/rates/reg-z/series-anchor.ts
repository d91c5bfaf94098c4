/** Which day of the month each date of a series is scheduled for. */
import { type CivilDate, yearMonthDay } from '@chassis/primitives'
import { type MonthAnchor, monthAnchorOf } from '../calendar/months-back.ts'
import type { UnitPeriod } from './unit-period.ts'

const HALF = 15

/**
 * The anchor of each date of a series that runs from `start`; a semimonthly series is two, one in each half of the
 * month (the 15th and the last). Source: 12 CFR 1026 App. J (b)(3)(iv).
 */
export function seriesAnchor(
  dates: readonly CivilDate[],
  start: CivilDate,
  unit: UnitPeriod,
): (date: CivilDate) => MonthAnchor {
  if (unit.kind !== 'semimonth') {
    const anchor = monthAnchorOf(dates, start)
    return () => anchor
  }
  const isFirstHalf = (date: CivilDate) => yearMonthDay(date).day <= HALF
  const first = monthAnchorOf(dates.filter(isFirstHalf), start)
  const second = monthAnchorOf(
    dates.filter((date) => !isFirstHalf(date)),
    start,
  )
  return (date) => (isFirstHalf(date) ? first : second)
}
