/** 30E+/360. */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { period, thirty360 } from './thirty-360.ts'

/**
 * A start on the 31st counts as the 30th; an end on the 31st counts as the first of the next month, which is day 31 in
 * months of thirty days. Source: the Italian variant of 30E/360. Refuses PERIOD_REVERSED.
 */
export function thirtyEPlus360(start: CivilDate, end: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  return thirty360(from, to, Math.min(from.day, 30), to.day)
}
