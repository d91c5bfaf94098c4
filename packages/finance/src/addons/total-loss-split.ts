/** Who gets what when a financed vehicle is a total loss. */
import { distributeRefunds, type RefundPart } from './distribute-refund.ts'
import { checkCoverAmounts } from './split.ts'

export interface TotalLoss {
  readonly actualCashValueMinor: bigint
  readonly deductibleMinor: bigint
  /** What the insurer deducts because the owner keeps the wreck; 0 otherwise. */
  readonly salvageRetainedMinor: bigint
  /** What settles the loan; the lender is loss payee for it. */
  readonly payoffMinor: bigint
  /** What GAP would pay at most; see gapPayout. */
  readonly gapMinor: bigint
  /** Refunds of add-on products that end with the vehicle. */
  readonly refunds: readonly { readonly product: string; readonly refundMinor: bigint }[]
}

export interface TotalLossSplit {
  /** Actual cash value less deductible and retained salvage, not below zero. */
  readonly insurerPaysMinor: bigint
  readonly insurerToLenderMinor: bigint
  readonly insurerToOwnerMinor: bigint
  /** GAP pays the lender only, and only what the insurer left open. */
  readonly gapToLenderMinor: bigint
  readonly refunds: readonly RefundPart[]
  readonly refundsToLenderMinor: bigint
  readonly refundsToOwnerMinor: bigint
  readonly toLenderMinor: bigint
  readonly toOwnerMinor: bigint
  /** What the owner still owes. */
  readonly deficiencyMinor: bigint
}

/**
 * The insurer's money goes to the lender up to the payoff, the rest to the owner; GAP fills what the lender lacks; then
 * the refunds, lender first. Nothing is rounded and nothing lost:
 * insurer + GAP + refunds = lender + owner, and lender + deficiency = payoff.
 *
 * Source: the loss-payee clause; domain rules I8 and L31. Refuses COVER_AMOUNT_INVALID and COVER_SHARE_INVALID.
 */
export function totalLossSplit(loss: TotalLoss): TotalLossSplit {
  const { actualCashValueMinor, deductibleMinor, salvageRetainedMinor, payoffMinor, gapMinor } = loss
  checkCoverAmounts(actualCashValueMinor, deductibleMinor, salvageRetainedMinor, payoffMinor, gapMinor)
  const net = actualCashValueMinor - deductibleMinor - salvageRetainedMinor
  const insurerPaysMinor = net > 0n ? net : 0n
  const insurerToLenderMinor = insurerPaysMinor < payoffMinor ? insurerPaysMinor : payoffMinor
  const open = payoffMinor - insurerToLenderMinor
  const gapToLenderMinor = gapMinor < open ? gapMinor : open
  const refunds = distributeRefunds(loss.refunds, open - gapToLenderMinor)
  const toLenderMinor = insurerToLenderMinor + gapToLenderMinor + refunds.toLenderMinor
  const insurerToOwnerMinor = insurerPaysMinor - insurerToLenderMinor
  return {
    insurerPaysMinor,
    insurerToLenderMinor,
    insurerToOwnerMinor,
    gapToLenderMinor,
    refunds: refunds.parts,
    refundsToLenderMinor: refunds.toLenderMinor,
    refundsToOwnerMinor: refunds.toOwnerMinor,
    toLenderMinor,
    toOwnerMinor: insurerToOwnerMinor + refunds.toOwnerMinor,
    deficiencyMinor: refunds.balanceLeftMinor,
  }
}
