/** 30E/360 (ISDA). */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { isLastOfFebruary, period, thirty360 } from './thirty-360.ts'

/**
 * Every month end counts as the 30th, but not an end on the last of February that is the termination date.
 * Source: ISDA 2006 4.16(h) "30E/360 (ISDA)"; the German method. ISO 20022 A007. Refuses PERIOD_REVERSED.
 */
export function thirtyE360Isda(start: CivilDate, end: CivilDate, terminationDate: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  const d1 = isLastOfFebruary(from) ? 30 : Math.min(from.day, 30)
  const d2 = isLastOfFebruary(to) && end !== terminationDate ? 30 : Math.min(to.day, 30)
  return thirty360(from, to, d1, d2)
}
