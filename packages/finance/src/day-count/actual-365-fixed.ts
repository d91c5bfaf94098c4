/** Actual/365 (Fixed). */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type DaysFraction, daysOver } from './rational.ts'

/** Calendar days over 365, leap year or not. Source: ISDA 2006 4.16(d). ISO 20022 A005. Refuses PERIOD_REVERSED. */
export function actual365Fixed(start: CivilDate, end: CivilDate): DaysFraction {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  return daysOver(end - start, 365n)
}
