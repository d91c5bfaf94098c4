/** The limits that all time-value functions share. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'

export const PERIODS_MAX = 1_200

/** Refuses TERM_INVALID unless `periods` is a whole number from `min` to 1,200. */
export function checkPeriods(periods: number, min = 0): void {
  ensure(Number.isInteger(periods) && periods >= min && periods <= PERIODS_MAX, FinanceError.TERM_INVALID, {
    min,
    max: PERIODS_MAX,
  })
}

/** Refuses RATE_INVALID unless 1 + rate is positive. */
export function checkRate(rate: Fraction): void {
  ensure(rate.denominator > 0n && rate.numerator > -rate.denominator, FinanceError.RATE_INVALID)
}
