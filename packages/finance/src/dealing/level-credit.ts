/** What a level credit costs, exactly: the measure of participation and subvention. */
import { divideFractions, type Fraction, multiplyFractions, subtractFractions, wholeNumber } from '../exact/fraction.ts'
import { annuityFactor } from '../rates/time-value/annuity-factor.ts'
import { checkPeriods } from '../rates/time-value/check-periods.ts'
import { checkDealAmounts } from './check-deal.ts'
import { ensureRate, ensureYear } from './check-rate.ts'

/** Equal payments at the end of equal periods. */
export interface PaymentTerm {
  /** How many payments, 1 to 1,200. */
  readonly payments: number
  /** How many of them a year has, 1 to 366. */
  readonly perYear: number
}

export interface LevelCredit extends PaymentTerm {
  readonly amountMinor: bigint
}

/** The rate of a period: nominal annual rate ÷ periods of a year. Refuses DEAL_RATES_INVALID and TERM_INVALID. */
export function periodRate(annualRate: Fraction, perYear: number): Fraction {
  ensureRate(annualRate)
  ensureYear(perYear)
  return divideFractions(annualRate, wholeNumber(BigInt(perYear)))
}

/** The payment, unrounded: amount ÷ annuity factor. */
export function levelPaymentOf({ amountMinor, payments, perYear }: LevelCredit, annualRate: Fraction): Fraction {
  checkDealAmounts(amountMinor)
  checkPeriods(payments, 1)
  return divideFractions(wholeNumber(amountMinor), worthOfPayments(payments, perYear, annualRate))
}

/**
 * All payments less the amount: the finance charge of the credit at that nominal annual rate (6 % is 6/100), in minor
 * units and exact, the payment being unrounded. Zero at a rate of zero.
 * Source: 12 CFR 1026.4 for interest alone. Refuses DEAL_AMOUNT_INVALID, DEAL_RATES_INVALID (a negative rate, or above
 * 10^4 %) and TERM_INVALID.
 */
export function financeChargeAt(credit: LevelCredit, annualRate: Fraction): Fraction {
  const paid = multiplyFractions(levelPaymentOf(credit, annualRate), wholeNumber(BigInt(credit.payments)))
  return subtractFractions(paid, wholeNumber(credit.amountMinor))
}

/** What `payments` payments of 1 are worth at a nominal annual rate: the annuity factor. */
export function worthOfPayments(payments: number, perYear: number, annualRate: Fraction): Fraction {
  return annuityFactor(periodRate(annualRate, perYear), payments)
}
