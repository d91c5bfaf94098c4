/** What settles a loan on a date. */
import { accrualDenominator, computePayoff, noAccrual, type Payoff } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { accrueTo } from './accrue-to.ts'

/**
 * Principal, fees and the interest due on `date`, which is not before the position's last effective date. The interest
 * is accrued and rounded exactly as a payment of that date would, so that paying the payoff leaves nothing.
 */
export function payoffOf(terms: ServicingTerms, position: Position, date: CivilDate, quotedThrough: CivilDate): Payoff {
  const { interestDue } = accrueTo(terms, position, date)
  const denominator = accrualDenominator(terms.yearBasis)
  return computePayoff(
    {
      principalMinor: position.principal,
      otherMinor: position.feesDue,
      rate: terms.rate,
      basis: terms.yearBasis,
      accruedTo: date,
      accrued: { ...noAccrual(denominator), numerator: interestDue * denominator },
    },
    date,
    quotedThrough,
  )
}
