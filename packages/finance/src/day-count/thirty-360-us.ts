/** 30/360 US. */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { isLastOfFebruary, period, thirty360 } from './thirty-360.ts'

/**
 * As bond basis, and a start on the last of February counts as the 30th; the end too when both are last of February.
 * Source: NASD Uniform Practice Code section 33 with the end-of-February rule. Refuses PERIOD_REVERSED.
 */
export function thirty360Us(start: CivilDate, end: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  const startsAtMonthEnd = isLastOfFebruary(from)
  const d1 = startsAtMonthEnd ? 30 : Math.min(from.day, 30)
  if (startsAtMonthEnd && isLastOfFebruary(to)) return thirty360(from, to, 30, 30)
  return thirty360(from, to, d1, d1 === 30 ? Math.min(to.day, 30) : to.day)
}
