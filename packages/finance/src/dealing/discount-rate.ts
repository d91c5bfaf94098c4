/** A rate with the discounts that a customer has earned. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { RATE_SCALE, type RateE9 } from '../rate.ts'
import { checkDealLines } from './check-deal.ts'

/** Paying by direct debit, a second contract, a green vehicle: so much off the rate, in 10⁻⁹ a year. */
export interface RateDiscount {
  /** Names the discount; each once. */
  readonly name: string
  readonly pointsE9: RateE9
}

export interface DiscountedRate {
  readonly rateE9: RateE9
  /** What each discount takes off, in the order given; together the base rate less the rate. */
  readonly granted: readonly RateDiscount[]
}

const RATE_MAX = 100n * RATE_SCALE

/**
 * base rate − discounts, in their order, never below the floor: the discount that would cross it takes only what is
 * left above it, those after it nothing. A base rate below the floor is not raised. Nothing is rounded. The rate from a
 * day on is then a fact of the loan like any other change of rate.
 *
 * Source: the contract. Refuses DEAL_RATES_INVALID (a rate or points below 0 or above 10^4 %) and DEAL_LINES_INVALID.
 */
export function discountRate(
  baseRateE9: RateE9,
  discounts: readonly RateDiscount[],
  floorE9: RateE9 = 0n,
): DiscountedRate {
  for (const rate of [baseRateE9, floorE9, ...discounts.map(({ pointsE9 }) => pointsE9)]) {
    ensure(rate >= 0n && rate <= RATE_MAX, FinanceError.DEAL_RATES_INVALID)
  }
  checkDealLines(discounts.map(({ name }) => name))
  let rateE9 = baseRateE9
  const granted = discounts.map(({ name, pointsE9 }) => {
    const room = rateE9 > floorE9 ? rateE9 - floorE9 : 0n
    const taken = pointsE9 < room ? pointsE9 : room
    rateE9 -= taken
    return { name, pointsE9: taken }
  })
  return { rateE9, granted }
}
