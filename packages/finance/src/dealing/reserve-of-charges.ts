/** The dealer's part of two finance charges that are known: those of the contract as it was signed. */
import { ensure } from '@chassis/primitives'
import { type Fraction, multiplyFractions, wholeNumber } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts, checkDealShare } from './check-deal.ts'

/** How much of a participation is paid. */
export interface ReserveLimits {
  /** The dealer's part of it, 0 to 1. */
  readonly share: Fraction
  /** The least and the most that is paid, if agreed; the least also where there is no spread. */
  readonly minimumMinor?: bigint
  readonly maximumMinor?: bigint
}

/**
 * Difference in charges for a contract that is not level, or whose payments are whole minor units: (charge of the
 * contract − charge of the same credit at the buy rate) × share, rounded half up; within the limits. The lender keeps
 * the rest of the charge. Refuses DEAL_AMOUNT_INVALID, DEAL_SHARE_INVALID, and DEAL_RATES_INVALID for a charge at the
 * buy rate that is above the contract's.
 */
export function reserveOfCharges(
  chargeMinor: bigint,
  buyChargeMinor: bigint,
  limits: ReserveLimits,
): { readonly dealerMinor: bigint; readonly lenderMinor: bigint } {
  checkDealAmounts(chargeMinor, buyChargeMinor)
  ensure(buyChargeMinor <= chargeMinor, FinanceError.DEAL_RATES_INVALID)
  const dealerMinor = payableReserve(wholeNumber(chargeMinor - buyChargeMinor), limits)
  return { dealerMinor, lenderMinor: chargeMinor - dealerMinor }
}

/** Share of the participation, rounded half up, at least and at most what was agreed. */
export function payableReserve(participation: Fraction, limits: ReserveLimits): bigint {
  const { share, minimumMinor = 0n, maximumMinor } = limits
  checkDealShare(share)
  checkDealAmounts(minimumMinor, maximumMinor ?? 0n)
  ensure(maximumMinor === undefined || minimumMinor <= maximumMinor, FinanceError.DEAL_AMOUNT_INVALID)
  const { numerator, denominator } = multiplyFractions(participation, share)
  const shareMinor = roundHalfUpToMinor(numerator, denominator)
  const atLeast = shareMinor < minimumMinor ? minimumMinor : shareMinor
  return maximumMinor !== undefined && atLeast > maximumMinor ? maximumMinor : atLeast
}
