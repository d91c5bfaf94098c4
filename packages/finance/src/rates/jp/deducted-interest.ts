/** 天引き: interest that is deducted from the sum before it is handed over. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../../exact/fraction.ts'
import { floorDivide } from '../../exact/integer.ts'
import { FinanceError } from '../../finance-error.ts'
import { RATE_SCALE, type RateE9 } from '../../rate.ts'

/**
 * The part of deducted interest that counts as repayment of principal: what exceeds interest at the highest lawful rate
 * on the sum actually received, for the time until the due date. The lawful interest is rounded down, so that no part
 * of a yen above the limit is kept; never negative.
 *
 * Source: 利息制限法 2 条. `capE9` is the rate of its 1 条 for the principal. Units: minor units, 10⁻⁹ a year, years.
 * Refuses FLOW_AMOUNT_INVALID (an amount that is not positive, a negative deduction) and RATE_INVALID.
 */
export function deductedInterestExcess(
  receivedMinor: bigint,
  deductedMinor: bigint,
  capE9: RateE9,
  years: Fraction,
): bigint {
  ensure(receivedMinor > 0n && deductedMinor >= 0n, FinanceError.FLOW_AMOUNT_INVALID)
  ensure(capE9 >= 0n && years.numerator >= 0n && years.denominator > 0n, FinanceError.RATE_INVALID)
  const lawful = floorDivide(receivedMinor * capE9 * years.numerator, RATE_SCALE * years.denominator)
  return deductedMinor > lawful ? deductedMinor - lawful : 0n
}
