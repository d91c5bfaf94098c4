/** Rates per year as integers of 10⁻⁹ (4.26 % = 42 600 000). */
import { formatScaledDecimal, parseScaledDecimal } from './decimal.ts'

/** A yearly rate in 10⁻⁹. */
export type RateE9 = bigint

/** The denominator of a {@link RateE9}. */
export const RATE_SCALE = 1_000_000_000n

/** "0.0426" → 42 600 000n. Exact: refuses INVALID_DECIMAL and more than nine decimals. */
export function parseRateFraction(text: string): RateE9 {
  return parseScaledDecimal(text, 9)
}

/** "4.26" (percent) → 42 600 000n. Exact: refuses INVALID_DECIMAL and more than seven decimals. */
export function parseRatePercent(text: string): RateE9 {
  return parseScaledDecimal(text, 7)
}

/** "0.042600000": always nine decimals, no locale. */
export function formatRateFraction(rate: RateE9): string {
  return formatScaledDecimal(rate, 9)
}

/** "4.2600000": percent with seven decimals, no locale. */
export function formatRatePercent(rate: RateE9): string {
  return formatScaledDecimal(rate, 7)
}
