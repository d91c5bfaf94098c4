/** What is left of a rate equation at a rate that was rounded. */
import { roundEnclosureHalfUp } from '../exact/round-enclosure.ts'
import type { RateE20 } from './certified-rate.ts'
import type { RateEquation } from './rate-equation.ts'
import { encloseSum } from './sign-at-rate.ts'

/**
 * Σ amount × factor at a rate, in units of 10^-decimals minor units, half up: the present value that the printed rate
 * leaves unexplained. Positive when the printed rate is above the solution. Refuses RATE_UNDECIDED.
 */
export function residualAt(equation: RateEquation, rate: RateE20, decimals: number): bigint {
  return equation.isZeroAt(rate)
    ? 0n
    : roundEnclosureHalfUp((precision) => encloseSum(equation, rate, rate, precision), decimals)
}
