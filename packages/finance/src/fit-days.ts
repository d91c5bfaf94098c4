/** Fitting a whole number of days to an interest figure: an inference, never a recomputation. */
import { assert } from '@chassis/primitives'
import { RATE_SCALE, type RateE9 } from './rate.ts'
import { roundHalfUpToMinor } from './rounding.ts'

export interface InterestClaim {
  /** Positive, minor units. */
  readonly balanceMinor: bigint
  /** Positive, 10⁻⁹ per year. */
  readonly rateE9: RateE9
  /** Positive, minor units: what the servicer says was collected. */
  readonly interestMinor: bigint
  /** Positive: days of the year that the contract accrues over. */
  readonly yearDays: bigint
}

export interface FittedDays {
  /** Inferred, at least 1, without upper bound. */
  readonly days: bigint
  /** Interest of so many days, rounded half up to the minor unit. */
  readonly expectedMinor: bigint
  /** claimed − expected, minor units. */
  readonly differenceMinor: bigint
}

/**
 * Of all whole numbers of days d ≥ 1, the one whose interest balance × rate × d ÷ (yearDays × 10⁹), rounded half up,
 * lies nearest to the claimed interest; of equally near ones the smallest d.
 *
 * Rounded interest never falls as d grows, so the answer is the first d that reaches the claim, or the first d that
 * gives the largest interest below it. Both follow from one division; nothing is searched.
 */
export function fitDays(claim: InterestClaim): FittedDays {
  const { balanceMinor, rateE9, interestMinor, yearDays } = claim
  assert(balanceMinor > 0n && rateE9 > 0n && interestMinor > 0n && yearDays > 0n, 'fitDays needs positive figures')
  const perDay = balanceMinor * rateE9
  const denominator = yearDays * RATE_SCALE
  const interestOf = (days: bigint) => roundHalfUpToMinor(perDay * days, denominator)
  // round(perDay × d ÷ denominator) ≥ x  ⇔  2 × perDay × d ≥ (2x − 1) × denominator, for x ≥ 1.
  const firstReaching = (amountMinor: bigint): bigint => {
    const days = ((2n * amountMinor - 1n) * denominator + 2n * perDay - 1n) / (2n * perDay)
    return days < 1n ? 1n : days
  }
  const above = firstReaching(interestMinor)
  const aboveMinor = interestOf(above)
  const fit = { days: above, expectedMinor: aboveMinor, differenceMinor: interestMinor - aboveMinor }
  if (above === 1n || aboveMinor === interestMinor) return fit
  const belowMinor = interestOf(above - 1n)
  if (aboveMinor - interestMinor < interestMinor - belowMinor) return fit
  const below = belowMinor === 0n ? 1n : firstReaching(belowMinor)
  return { days: below, expectedMinor: belowMinor, differenceMinor: interestMinor - belowMinor }
}
