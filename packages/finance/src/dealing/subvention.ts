/** What a maker pays so that a customer gets a rate below the standard one: subvention, or buy-down. */
import { ensure } from '@chassis/primitives'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  wholeNumber,
} from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkPeriods } from '../rates/time-value/check-periods.ts'
import { netPresentValue } from '../rates/time-value/net-present-value.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts } from './check-deal.ts'
import { ensureRate } from './check-rate.ts'
import { financeChargeAt, type LevelCredit, levelPaymentOf, periodRate, worthOfPayments } from './level-credit.ts'

/**
 * `presentValue`: the differences of the payments, discounted at the standard rate; what the lender then earns is the
 * standard rate. It is also the present value of the differences of interest, balance × (standard − customer rate).
 * `differenceInCharges`: the same without discount; more, because it is paid at the beginning.
 */
export type SubventionMethod = 'presentValue' | 'differenceInCharges'

/**
 * The subvention of a level credit whose payments are not rounded, in minor units, exact. Rates are nominal annual
 * rates as fractions. `presentValue`: amount − payment at the customer rate × annuity factor at the standard rate.
 *
 * Source: time value of money; trade usage of captive finance companies. Refuses DEAL_RATES_INVALID (a customer rate
 * above the standard rate), DEAL_AMOUNT_INVALID and TERM_INVALID.
 */
export function subvention(
  credit: LevelCredit,
  standardRate: Fraction,
  customerRate: Fraction,
  method: SubventionMethod,
): Fraction {
  checkRates(standardRate, customerRate)
  if (method === 'differenceInCharges') {
    return subtractFractions(financeChargeAt(credit, standardRate), financeChargeAt(credit, customerRate))
  }
  const factor = worthOfPayments(credit.payments, credit.perYear, standardRate)
  const worth = multiplyFractions(levelPaymentOf(credit, customerRate), factor)
  return subtractFractions(wholeNumber(credit.amountMinor), worth)
}

/**
 * The same from the payments as they are agreed (rounded, stepped, with a balloon): Σ (standard − customer payment k) ÷
 * (1 + i)^k with i the standard rate of a period, rounded half up to the minor unit once. Single differences may be
 * negative, their sum may not.
 *
 * Refuses TERM_INVALID (lists of different length, none, or more than 1,200), DEAL_AMOUNT_INVALID and
 * DEAL_RATES_INVALID.
 */
export function subventionOfPayments(
  standardMinor: readonly bigint[],
  customerMinor: readonly bigint[],
  standardRate: Fraction,
  perYear: number,
): bigint {
  checkPeriods(standardMinor.length, 1)
  ensure(standardMinor.length === customerMinor.length, FinanceError.TERM_INVALID)
  checkDealAmounts(...standardMinor, ...customerMinor)
  const rate = periodRate(standardRate, perYear)
  const differences = standardMinor.map((payment, i) => wholeNumber(payment - (customerMinor[i] as bigint)))
  // The first payment is a period away, where netPresentValue has it now.
  const growth = { numerator: rate.numerator + rate.denominator, denominator: rate.denominator }
  const { numerator, denominator } = divideFractions(netPresentValue(rate, differences), growth)
  ensure(numerator >= 0n, FinanceError.DEAL_RATES_INVALID)
  return roundHalfUpToMinor(numerator, denominator)
}

/** Refuses DEAL_RATES_INVALID unless the customer rate is at most the standard rate. */
export function checkRates(standardRate: Fraction, customerRate: Fraction): void {
  ensureRate(standardRate)
  ensureRate(customerRate)
  ensure(compareFractions(customerRate, standardRate) <= 0n, FinanceError.DEAL_RATES_INVALID)
}
