/** What settles a simple-interest loan on a date, and by how much it grows per day. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type Accrual, addAccruals } from './accrual.ts'
import { accrueBetween } from './accrue-between.ts'
import { FinanceError } from './finance-error.ts'
import type { RateE9 } from './rate.ts'
import { roundHalfUpToMinor } from './rounding.ts'
import type { YearBasis } from './year-basis.ts'

export interface PayoffTerms {
  readonly principalMinor: bigint
  /** Fees and other amounts that settle with the loan. */
  readonly otherMinor: bigint
  readonly rate: RateE9
  readonly basis: YearBasis
  /** Interest is accounted for up to this date (excluded). */
  readonly accruedTo: CivilDate
  /** Interest accrued and unpaid at `accruedTo`, over `accrualDenominator(basis)`: residues and arrears. */
  readonly accrued: Accrual
}

export interface Payoff {
  readonly payoffMinor: bigint
  /** Accrued interest at the payoff date, rounded half up. */
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  readonly otherMinor: bigint
  /** Interest of the day after the payoff date, exact. */
  readonly perDiem: Accrual
  /** The same, rounded half up, for print. The payoff of a later date is computed, never multiplied from this. */
  readonly perDiemMinor: bigint
  /** The last date on which this very amount settles the loan: the payoff date, or later while nothing accrues. */
  readonly goodThrough: CivilDate
}

/**
 * principal + other + interest accrued to `payoffDate`, the interest rounded half up once.
 * Source: contract terms; 12 CFR 1026.36(c)(3) asks for an accurate statement as of a specified date.
 * `quotedThrough` is the last date the quote may cover: the amount is good through it only if no interest accrues.
 * Refuses PERIOD_REVERSED when the payoff date precedes `accruedTo` or the quote ends before the payoff date.
 */
export function computePayoff(terms: PayoffTerms, payoffDate: CivilDate, quotedThrough: CivilDate): Payoff {
  ensure(payoffDate <= quotedThrough, FinanceError.PERIOD_REVERSED)
  const { principalMinor, otherMinor, rate, basis } = terms
  const accrual = addAccruals(terms.accrued, accrueBetween(principalMinor, rate, terms.accruedTo, payoffDate, basis))
  const interestMinor = roundHalfUpToMinor(accrual.numerator, accrual.denominator)
  const perDiem = accrueBetween(principalMinor, rate, payoffDate, (payoffDate + 1) as CivilDate, basis)
  return {
    payoffMinor: principalMinor + otherMinor + interestMinor,
    interestMinor,
    principalMinor,
    otherMinor,
    perDiem,
    perDiemMinor: roundHalfUpToMinor(perDiem.numerator, perDiem.denominator),
    goodThrough: perDiem.numerator === 0n ? quotedThrough : payoffDate,
  }
}
