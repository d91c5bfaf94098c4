/** Actual/360. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type DaysFraction, daysOver } from './rational.ts'

/** Calendar days over 360. Source: ISDA 2006 4.16(e). ISO 20022 A004. Refuses PERIOD_REVERSED. */
export function actual360(start: CivilDate, end: CivilDate): DaysFraction {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  return daysOver(end - start, 360n)
}
