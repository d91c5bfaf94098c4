/** 30/360 PSA. */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { isLastOfFebruary, period, thirty360 } from './thirty-360.ts'

/**
 * A start on the 31st or the last of February counts as the 30th; then an end on the 31st does too.
 * Source: PSA Standard Formulas (US mortgage and asset-backed market). Refuses PERIOD_REVERSED.
 */
export function thirty360Psa(start: CivilDate, end: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  const d1 = isLastOfFebruary(from) ? 30 : Math.min(from.day, 30)
  return thirty360(from, to, d1, d1 === 30 ? Math.min(to.day, 30) : to.day)
}
