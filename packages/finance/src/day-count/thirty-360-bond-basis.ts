/** 30/360 bond basis. */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { period, thirty360 } from './thirty-360.ts'

/**
 * A start on the 31st counts as the 30th; an end on the 31st counts as the 30th only if the start is then the 30th.
 * Source: ISDA 2006 4.16(f) "30/360", "360/360", "Bond Basis". ISO 20022 A001. Refuses PERIOD_REVERSED.
 */
export function thirty360BondBasis(start: CivilDate, end: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  const d1 = Math.min(from.day, 30)
  return thirty360(from, to, d1, d1 === 30 ? Math.min(to.day, 30) : to.day)
}
