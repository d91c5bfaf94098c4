/** Fractions as people write them. */
import { ensure } from '@chassis/primitives'
import { parseScaledDecimal } from '../decimal.ts'
import { FinanceError } from '../finance-error.ts'
import { type Fraction, fraction } from './fraction.ts'

const DECIMALS_MAX = 30
const RATIO = /^([+-]?\d{1,20})\/(\d{1,20})$/

/**
 * "1/12", "-3/365", "0.0833333333" or "1e-3", exactly; decimals up to 10⁻³⁰.
 * Refuses INVALID_DECIMAL, TOO_MANY_DECIMALS and INVALID_DENOMINATOR.
 */
export function parseFraction(text: string): Fraction {
  const ratio = RATIO.exec(text)
  if (ratio !== null) {
    const denominator = BigInt(ratio[2] as string)
    ensure(denominator > 0n, FinanceError.INVALID_DENOMINATOR)
    return fraction(BigInt(ratio[1] as string), denominator)
  }
  return fraction(parseScaledDecimal(text, DECIMALS_MAX), 10n ** BigInt(DECIMALS_MAX))
}
