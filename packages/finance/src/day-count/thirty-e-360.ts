/** 30E/360. */
import type { CivilDate } from '@chassis/primitives'
import type { DaysFraction } from './rational.ts'
import { period, thirty360 } from './thirty-360.ts'

/**
 * Both 31sts count as the 30th; February stays as it is.
 * Source: ISDA 2006 4.16(g) "30E/360", "Eurobond Basis"; ICMA rule 251. ISO 20022 A011. Refuses PERIOD_REVERSED.
 */
export function thirtyE360(start: CivilDate, end: CivilDate): DaysFraction {
  const { from, to } = period(start, end)
  return thirty360(from, to, Math.min(from.day, 30), Math.min(to.day, 30))
}
