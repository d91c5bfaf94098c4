/** What a series of payments of 1 is worth. */
import {
  addFractions,
  divideFractions,
  type Fraction,
  ONE,
  powerOfFraction,
  subtractFractions,
  wholeNumber,
} from '../../exact/fraction.ts'
import { checkPeriods, checkRate } from './check-periods.ts'

/**
 * The present value of 1 at the end of each of `periods` periods: (1 − (1 + i)^−n) ÷ i, and n when i is zero; exact.
 * `rate` is i per period. Refuses TERM_INVALID (not 0 to 1,200) and RATE_INVALID (−1 or less).
 */
export function annuityFactor(rate: Fraction, periods: number): Fraction {
  checkPeriods(periods)
  checkRate(rate)
  if (rate.numerator === 0n) return wholeNumber(BigInt(periods))
  return divideFractions(subtractFractions(ONE, powerOfFraction(addFractions(ONE, rate), -periods)), rate)
}
