/** Simple interest for a number of days. */
import { ensure } from '@chassis/primitives'
import type { Accrual } from './accrual.ts'
import { FinanceError } from './finance-error.ts'
import { RATE_SCALE, type RateE9 } from './rate.ts'

/**
 * balance × rate × days ÷ days in the year, exactly: the numerator over `yearDays` × 10⁹.
 *
 * Units: balance in minor units, rate in 10⁻⁹ per year, whole days.
 * Source: the contract's terms; 12 CFR 1026.17(c)(3) leaves the day basis to them.
 * Refuses NEGATIVE_DAYS and INVALID_DENOMINATOR. A negative balance accrues negative interest.
 */
export function accrueSimpleInterest(balanceMinor: bigint, rate: RateE9, days: bigint, yearDays: bigint): Accrual {
  ensure(days >= 0n, FinanceError.NEGATIVE_DAYS)
  ensure(yearDays > 0n, FinanceError.INVALID_DENOMINATOR)
  return { numerator: balanceMinor * rate * days, denominator: yearDays * RATE_SCALE }
}
