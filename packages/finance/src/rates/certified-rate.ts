/** A rate that is known to twenty decimals, and how it is rounded and printed. */
import { ensure } from '@chassis/primitives'
import { formatScaledDecimal } from '../decimal.ts'
import { absolute, ceilDivide, floorDivide } from '../exact/integer.ts'
import { FinanceError } from '../finance-error.ts'

/** A rate (as a fraction: 0.05 is 5 %) in units of 10⁻²⁰. */
export type RateE20 = bigint

export const RATE_GRID = 10n ** 20n

/**
 * The root of a rate equation. It is `floorE20` × 10⁻²⁰ exactly, or it lies strictly between that and the next multiple
 * of 10⁻²⁰: proven by the signs of the equation at both, never estimated. Therefore every rounding to fewer decimals
 * is the rounding of the true rate.
 */
export interface CertifiedRate {
  readonly floorE20: RateE20
  readonly isExact: boolean
}

export type RateRounding = 'halfUp' | 'down' | 'up'

/** Decimals of a percent that can be asked for. */
export const PERCENT_DECIMALS_MAX = 16

/**
 * The rate as a percentage, in units of 10^-decimals of a percent: 9.69 % with two decimals is 969n.
 * - `halfUp`: to the nearest, halves away from zero (12 CFR 1026 App. J: two decimals; 2008/48/EC Annex I remark (d)).
 * - `down`: toward −∞. `up`: toward +∞. For caps, where the direction decides for one side.
 *
 * Refuses DECIMALS_OUT_OF_RANGE.
 */
export function roundRatePercent(rate: CertifiedRate, decimals: number, rounding: RateRounding): bigint {
  ensure(
    Number.isInteger(decimals) && decimals >= 0 && decimals <= PERCENT_DECIMALS_MAX,
    FinanceError.DECIMALS_OUT_OF_RANGE,
    { min: 0, max: PERCENT_DECIMALS_MAX },
  )
  const unit = 10n ** BigInt(18 - decimals)
  if (rounding === 'down') return floorDivide(rate.floorE20, unit)
  const ceiling = rate.isExact ? rate.floorE20 : rate.floorE20 + 1n
  if (rounding === 'up') return ceilDivide(ceiling, unit)
  // Both ends of the open gap between two multiples of 10⁻²⁰ round alike, except at a half: there the inside decides.
  if (rate.floorE20 >= 0n) return floorDivide(2n * rate.floorE20 + unit, 2n * unit)
  return -floorDivide(2n * absolute(ceiling) + (rate.isExact ? unit : unit + 1n), 2n * unit)
}

/** The rounded percentage as decimal text without a sign for percent: "9.69". Refuses like {@link roundRatePercent}. */
export function formatCertifiedPercent(
  rate: CertifiedRate,
  decimals: number,
  rounding: RateRounding = 'halfUp',
): string {
  return formatScaledDecimal(roundRatePercent(rate, decimals, rounding), decimals)
}

/** A rate that is a multiple of 10⁻²⁰. */
export function exactRate(rateE20: RateE20): CertifiedRate {
  return { floorE20: rateE20, isExact: true }
}

/** Negative, zero or positive as the rate is below, at or above `boundE20`: exact. */
export function compareRate(rate: CertifiedRate, boundE20: RateE20): -1 | 0 | 1 {
  if (rate.floorE20 < boundE20) return -1
  return rate.floorE20 === boundE20 && rate.isExact ? 0 : 1
}
