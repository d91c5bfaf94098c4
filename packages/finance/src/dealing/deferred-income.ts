/** Subvention is received at once and earned over the term. */
import { ensure } from '@chassis/primitives'
import { divideFractions, type Fraction, fraction, ONE, subtractFractions } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkPeriods } from '../rates/time-value/check-periods.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts } from './check-deal.ts'
import { worthOfPayments } from './level-credit.ts'
import { checkRates } from './subvention.ts'

/** How deferred income is earned. */
export type IncomeMethod =
  /** The same part with each payment. */
  | { readonly kind: 'straightLine'; readonly payments: number }
  /** So that the credit, less what is deferred, yields the standard rate in every period (interest method). */
  | {
      readonly kind: 'effectiveYield'
      readonly payments: number
      readonly perYear: number
      readonly standardRate: Fraction
      readonly customerRate: Fraction
    }

/**
 * What is earned with each payment, in minor units. The sum up to each payment is rounded half up and the one before is
 * taken from it, so that all of them add up to the income exactly and no rounding is carried far.
 *
 * `effectiveYield`: with D(k) = balance(k) at the customer rate − payments to come discounted at the standard rate, the
 * part earned by payment k is 1 − D(k) ÷ D(0). Source: ASC 310-20-35 and IFRS 9 B5.4.1 (effective interest method).
 * Refuses DEAL_AMOUNT_INVALID, TERM_INVALID, and DEAL_RATES_INVALID unless the customer rate is below the standard
 * rate.
 */
export function earnDeferredIncome(incomeMinor: bigint, method: IncomeMethod): readonly bigint[] {
  checkDealAmounts(incomeMinor)
  let before = 0n
  return earnedShares(method).map((share) => {
    const upTo = roundHalfUpToMinor(incomeMinor * share.numerator, share.denominator)
    const earned = upTo - before
    before = upTo
    return earned
  })
}

export interface DeferredIncomeAtEnd {
  /** Earned with the payments that were made. */
  readonly earnedBeforeMinor: bigint
  /** The rest, earned on the day the credit ends. */
  readonly earnedAtEndMinor: bigint
  /** The rest, given back to whoever paid the subvention. */
  readonly refundedMinor: bigint
}

/**
 * Where deferred income goes when the credit ends after `paymentsMade` payments: the rest is earned at once, or given
 * back, as was agreed. The three parts add up to the income. Refuses like {@link earnDeferredIncome}, and TERM_INVALID
 * for more payments than there are.
 */
export function settleDeferredIncome(
  incomeMinor: bigint,
  method: IncomeMethod,
  paymentsMade: number,
  rest: 'earned' | 'refunded',
): DeferredIncomeAtEnd {
  const earned = earnDeferredIncome(incomeMinor, method)
  checkPeriods(paymentsMade)
  ensure(paymentsMade <= earned.length, FinanceError.TERM_INVALID)
  const earnedBeforeMinor = earned.slice(0, paymentsMade).reduce((sum, part) => sum + part, 0n)
  const restMinor = incomeMinor - earnedBeforeMinor
  return {
    earnedBeforeMinor,
    earnedAtEndMinor: rest === 'earned' ? restMinor : 0n,
    refundedMinor: rest === 'refunded' ? restMinor : 0n,
  }
}

/** The share that is earned with and before each payment; the last is 1. */
function earnedShares(method: IncomeMethod): readonly Fraction[] {
  if (method.kind === 'straightLine') {
    checkPeriods(method.payments, 1)
    return Array.from({ length: method.payments }, (_, i) => fraction(BigInt(i + 1), BigInt(method.payments)))
  }
  const { payments, perYear, standardRate, customerRate } = method
  checkRates(standardRate, customerRate)
  checkPeriods(payments, 1)
  // D(k), for payments of 1: what they cancel out of the share.
  const deferredBefore = (left: number) =>
    subtractFractions(worthOfPayments(left, perYear, customerRate), worthOfPayments(left, perYear, standardRate))
  const all = deferredBefore(payments)
  ensure(all.numerator > 0n, FinanceError.DEAL_RATES_INVALID)
  return Array.from({ length: payments }, (_, i) =>
    subtractFractions(ONE, divideFractions(deferredBefore(payments - 1 - i), all)),
  )
}
