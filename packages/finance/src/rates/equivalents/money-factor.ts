/** The money factor of a lease, and the payment it gives. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  wholeNumber,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'

const MONTHS_MAX = 1_200

/**
 * Annual rate (as a fraction: 6 % is 6/100) ÷ 24: half, because the balance falls about evenly from the capitalised
 * cost to the residual; a twelfth, because it is monthly. Written with the rate in percent, APR ÷ 2400.
 * Source: trade usage of United States lessors (12 CFR 1013 calls it no rate, and has none disclosed).
 */
export function moneyFactorOf(rate: Fraction): Fraction {
  return divideFractions(rate, wholeNumber(24n))
}

/** The annual rate (as a fraction) that a money factor stands for: factor × 24. */
export function rateOfMoneyFactor(moneyFactor: Fraction): Fraction {
  return multiplyFractions(moneyFactor, wholeNumber(24n))
}

export interface LeasePayment {
  /** (capitalised cost − residual) ÷ months. */
  readonly depreciation: Fraction
  /** (capitalised cost + residual) × money factor. */
  readonly rent: Fraction
  /** Their sum, before tax. All three in minor units, exact: the contract says how the payment is rounded. */
  readonly payment: Fraction
}

/**
 * The monthly payment of a closed-end lease. Costs in minor units; `months` is a whole number from 1 to 1,200.
 * Refuses TERM_INVALID, and FLOW_AMOUNT_INVALID for a negative amount or a residual above the capitalised cost.
 */
export function leasePayment(
  capitalisedCostMinor: bigint,
  residualMinor: bigint,
  moneyFactor: Fraction,
  months: number,
): LeasePayment {
  ensure(Number.isInteger(months) && months >= 1 && months <= MONTHS_MAX, FinanceError.TERM_INVALID, {
    max: MONTHS_MAX,
  })
  ensure(residualMinor >= 0n && residualMinor <= capitalisedCostMinor, FinanceError.FLOW_AMOUNT_INVALID)
  const depreciation = fraction(capitalisedCostMinor - residualMinor, BigInt(months))
  const rent = multiplyFractions(wholeNumber(capitalisedCostMinor + residualMinor), moneyFactor)
  return { depreciation, rent, payment: addFractions(depreciation, rent) }
}
