/** What every rate by law has in common: signed amounts, and a factor that discounts each of them. */
import type { Fraction } from '../exact/fraction.ts'
import type { Interval } from '../exact/interval.ts'
import type { Precision } from '../exact/precision.ts'
import type { RateE20 } from './certified-rate.ts'

/**
 * Σ amount × factor(rate) = 0, the amounts in order of time: positive when the borrower receives, negative when the
 * borrower pays, in minor units. As the rate grows, each factor falls no slower than the one before it.
 */
export interface RateEquation {
  readonly amounts: readonly bigint[]
  /** The equation has a meaning for rates above this. */
  readonly above: Fraction
  /** Encloses each factor over every rate of [low, high], in units of 2^-bits. */
  factors(low: RateE20, high: RateE20, precision: Precision): readonly Interval[]
  /** Encloses −factor′ ÷ factor over the same rates: how fast each factor falls, in units of 2^-bits. */
  declines(low: RateE20, high: RateE20, precision: Precision): readonly Interval[]
  /** Whether the rate solves the equation exactly: decided by exact arithmetic, not by enclosure. */
  isZeroAt(rate: RateE20): boolean
}

/** 1 + rate × `by`, enclosed for every rate of [low, high]; `by` is not negative. */
export function encloseGrowth(low: RateE20, high: RateE20, by: Fraction, grid: bigint, bits: bigint): Interval {
  const unit = grid * by.denominator
  const at = (rate: RateE20) => (unit + rate * by.numerator) << bits
  return { low: at(low) / unit, high: -(-at(high) / unit) + 1n }
}
