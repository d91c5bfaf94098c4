/** The ratios by which a lender judges a deal. */
import { ensure } from '@chassis/primitives'
import { type Fraction, fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkDealAmounts } from './check-deal.ts'

/** Minor units of one currency; payments and income by the month. */
export interface UnderwritingFacts {
  readonly amountLentMinor: bigint
  /** What the vehicle is worth, by the book that the lender uses. Above zero. */
  readonly vehicleValueMinor: bigint
  readonly monthlyPaymentMinor: bigint
  /** What else the borrower has to pay every month. */
  readonly otherMonthlyDebtMinor: bigint
  /** Gross monthly income. Above zero. */
  readonly monthlyIncomeMinor: bigint
}

export interface UnderwritingRatios {
  /** Amount lent ÷ value of the vehicle. Above 1 is no error: it is common. */
  readonly loanToValue: Fraction
  /** The payment ÷ income. */
  readonly paymentToIncome: Fraction
  /** The payment and all other debt ÷ income. */
  readonly debtToIncome: Fraction
}

/**
 * Exact fractions: nothing is rounded, so that a ratio at a limit is within it (`checkCap` compares the same way).
 * Source: lending practice; payment to income also 17 CFR 229.1125, Schedule AL, item 3. Refuses DEAL_AMOUNT_INVALID
 * (negative, beyond 10^18, or a value or income of zero).
 */
export function underwritingRatios(facts: UnderwritingFacts): UnderwritingRatios {
  const { amountLentMinor, vehicleValueMinor, monthlyPaymentMinor, otherMonthlyDebtMinor, monthlyIncomeMinor } = facts
  checkDealAmounts(amountLentMinor, vehicleValueMinor, monthlyPaymentMinor, otherMonthlyDebtMinor, monthlyIncomeMinor)
  ensure(vehicleValueMinor > 0n && monthlyIncomeMinor > 0n, FinanceError.DEAL_AMOUNT_INVALID)
  return {
    loanToValue: fraction(amountLentMinor, vehicleValueMinor),
    paymentToIncome: fraction(monthlyPaymentMinor, monthlyIncomeMinor),
    debtToIncome: fraction(monthlyPaymentMinor + otherMonthlyDebtMinor, monthlyIncomeMinor),
  }
}
