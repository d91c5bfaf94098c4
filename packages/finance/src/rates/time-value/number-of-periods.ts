/** How many payments it takes. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  ZERO,
} from '../../exact/fraction.ts'
import { ceilDivide, floorDivide } from '../../exact/integer.ts'
import { encloseFraction } from '../../exact/interval.ts'
import { logarithm } from '../../exact/logarithm.ts'
import { roundEnclosureHalfUp } from '../../exact/round-enclosure.ts'
import { FinanceError } from '../../finance-error.ts'
import { checkRate } from './check-periods.ts'
import type { PaymentTiming } from './value-of-payments.ts'

/**
 * n with present value + payments + future value in balance (signs as in value-of-payments.ts), in units of
 * 10^-decimals, half up: ln((p − f·i) ÷ (v·i + p)) ÷ ln(1 + i) with p = payment × (1 + i if in advance), or
 * −(v + f) ÷ p when i is zero.
 *
 * Refuses RATE_INVALID (−1 or less) and RATE_NO_SOLUTION when no number of payments does.
 */
export function numberOfPeriods(
  rate: Fraction,
  payment: Fraction,
  present: Fraction,
  future: Fraction,
  due: PaymentTiming,
  decimals: number,
): bigint {
  checkRate(rate)
  const paid = due === 'end' ? payment : multiplyFractions(payment, addFractions(ONE, rate))
  if (rate.numerator === 0n) {
    ensure(paid.numerator !== 0n, FinanceError.RATE_NO_SOLUTION)
    const periods = divideFractions(subtractFractions(ZERO, addFractions(present, future)), paid)
    return roundEnclosureHalfUp(({ bits }) => encloseFraction(periods, bits), decimals)
  }
  const last = subtractFractions(paid, multiplyFractions(future, rate))
  const first = addFractions(multiplyFractions(present, rate), paid)
  ensure(first.numerator !== 0n, FinanceError.RATE_NO_SOLUTION)
  const ratio = fraction(last.numerator * first.denominator, last.denominator * first.numerator)
  ensure(ratio.numerator > 0n, FinanceError.RATE_NO_SOLUTION)
  const growth = addFractions(ONE, rate)
  return roundEnclosureHalfUp((precision) => {
    const above = logarithm(encloseFraction(ratio, precision.bits), precision)
    const below = logarithm(encloseFraction(growth, precision.bits), precision)
    // A rate is either above or below zero, so that the divisor's enclosure does not hold zero at this precision.
    const quotients = [above.low, above.high].flatMap((n) => [below.low, below.high].map((d) => [n, d] as const))
    const scaled = quotients.map(([n, d]) =>
      d < 0n ? ([-n << precision.bits, -d] as const) : ([n << precision.bits, d] as const),
    )
    return {
      low: scaled.map(([n, d]) => floorDivide(n, d)).reduce((a, b) => (b < a ? b : a)),
      high: scaled.map(([n, d]) => ceilDivide(n, d)).reduce((a, b) => (b > a ? b : a)),
    }
  }, decimals)
}
