/** What a GAP waiver or policy pays after a total loss. */

import { ensure } from '@chassis/primitives'
import { compareFractions, type Fraction, ZERO } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkCoverAmounts } from './split.ts'

export interface GapTerms {
  /** What settles the loan on the day of the loss. */
  readonly payoffMinor: bigint
  /** The part of it that GAP never covers: arrears, late fees, deferred payments. */
  readonly excludedMinor: bigint
  /** The actual cash value for which the primary insurer settles, before its deductible. */
  readonly actualCashValueMinor: bigint
  readonly deductibleMinor: bigint
  /** How much of the deductible GAP takes over; 0 if none. */
  readonly coveredDeductibleMinor: bigint
  /** The value of the vehicle when it was financed, and the loan-to-value ratio up to which GAP covers, if limited. */
  readonly valueAtStartMinor?: bigint
  readonly loanToValueMax?: Fraction
  /** The most that GAP pays, if limited. */
  readonly benefitMaxMinor?: bigint
}

export interface GapPayout {
  /** Payoff less what is excluded, at most the covered loan-to-value ratio (rounded down). */
  readonly coveredLoanMinor: bigint
  /** Covered loan less what the primary insurer pays; not below zero. */
  readonly shortfallMinor: bigint
  /** The part of the shortfall that is deductible beyond the cover: the owner's. */
  readonly ownersDeductibleMinor: bigint
  readonly payoutMinor: bigint
}

/**
 * payout = max(0, covered loan − (actual cash value − deductible) − deductible not covered), at most the benefit.
 * Nothing is rounded but the limit by loan-to-value, down.
 * Source: the waiver; domain rule I8. Refuses COVER_AMOUNT_INVALID and COVER_SHARE_INVALID (a negative ratio).
 */
export function gapPayout(terms: GapTerms): GapPayout {
  const { payoffMinor, excludedMinor, actualCashValueMinor, deductibleMinor, coveredDeductibleMinor } = terms
  checkCoverAmounts(payoffMinor, excludedMinor, actualCashValueMinor, deductibleMinor, coveredDeductibleMinor)
  checkCoverAmounts(terms.valueAtStartMinor ?? 0n, terms.benefitMaxMinor ?? 0n)
  ensure(compareFractions(terms.loanToValueMax ?? ZERO, ZERO) >= 0n, FinanceError.COVER_SHARE_INVALID)
  const coveredLoanMinor = least(atLeastZero(payoffMinor - excludedMinor), limitByValue(terms))
  const primaryMinor = atLeastZero(actualCashValueMinor - deductibleMinor)
  const shortfallMinor = atLeastZero(coveredLoanMinor - primaryMinor)
  const ownersDeductibleMinor = least(
    atLeastZero(least(deductibleMinor, actualCashValueMinor) - coveredDeductibleMinor),
    shortfallMinor,
  )
  const payoutMinor = least(shortfallMinor - ownersDeductibleMinor, terms.benefitMaxMinor)
  return { coveredLoanMinor, shortfallMinor, ownersDeductibleMinor, payoutMinor }
}

function limitByValue({ valueAtStartMinor, loanToValueMax }: GapTerms): bigint | undefined {
  if (valueAtStartMinor === undefined || loanToValueMax === undefined) return undefined
  return (valueAtStartMinor * loanToValueMax.numerator) / loanToValueMax.denominator
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n
}

function least(value: bigint, limit: bigint | undefined): bigint {
  return limit !== undefined && limit < value ? limit : value
}
