/** Subvention is received at once and earned over the term. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkPeriods } from '../rates/time-value/check-periods.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts } from './check-deal.ts'
import { periodRate } from './level-credit.ts'
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
 * part earned by payment k is 1 − D(k) ÷ D(0); an income that is not D(0) is earned in the same proportions.
 * Source: ASC 310-20-35 and IFRS 9 B5.4.1 (effective interest method). Refuses DEAL_AMOUNT_INVALID, TERM_INVALID, and
 * DEAL_RATES_INVALID unless the customer rate is below the standard rate.
 */
export function earnDeferredIncome(incomeMinor: bigint, method: IncomeMethod): readonly bigint[] {
  checkDealAmounts(incomeMinor)
  const { numerators, denominator } = earnedShares(method)
  let before = 0n
  return numerators.map((share) => {
    const upTo = roundHalfUpToMinor(incomeMinor * share, denominator)
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

/** The share that is earned with and before each payment, over one denominator; the last is the whole. */
function earnedShares(method: IncomeMethod): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  checkPeriods(method.payments, 1)
  const all = BigInt(method.payments)
  if (method.kind === 'straightLine') {
    return { numerators: Array.from({ length: method.payments }, (_, i) => BigInt(i + 1)), denominator: all }
  }
  const { payments, perYear, standardRate, customerRate } = method
  checkRates(standardRate, customerRate)
  const standard = annuityFactors(periodRate(standardRate, perYear), payments)
  const customer = annuityFactors(periodRate(customerRate, perYear), payments)
  // D(j) times both denominators.
  const deferred = customer.numerators.map(
    (factor, j) => factor * standard.denominator - (standard.numerators[j] as bigint) * customer.denominator,
  )
  const denominator = deferred[payments] as bigint
  ensure(denominator > 0n, FinanceError.DEAL_RATES_INVALID)
  return {
    numerators: Array.from({ length: payments }, (_, i) => denominator - (deferred[payments - 1 - i] as bigint)),
    denominator,
  }
}

/**
 * The annuity factors of 0 to n payments over one denominator: with i = p ÷ q, a(j) is q × ((q + p)^n − q^j (q + p)^(n
 * − j)) over p × (q + p)^n. Fractions of their own would have to be reduced one by one.
 */
function annuityFactors({ numerator: p, denominator: q }: Fraction, payments: number) {
  const counts = Array.from({ length: payments + 1 }, (_, j) => BigInt(j))
  if (p === 0n) return { numerators: counts, denominator: 1n }
  const grown = (q + p) ** BigInt(payments)
  let discounted = grown
  const numerators = counts.map(() => {
    const factor = q * (grown - discounted)
    discounted = (discounted * q) / (q + p)
    return factor
  })
  return { numerators, denominator: p * grown }
}
