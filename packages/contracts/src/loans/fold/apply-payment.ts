/** One payment applied to a position. */
import { applyInPlace, type LoanState } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Split } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { accountOf } from './account-of.ts'

export interface AppliedPayment {
  readonly position: Position
  readonly split: Split
}

/**
 * Folds the payment on from the position: interest accrues to its effective date, it pays what is due in the contract's
 * order, and the rest is kept in suspense. A payment that leaves nothing due settles the loan on its date; a fraction
 * of a minor unit then ends with the loan. `effective` is not before the position's last fact.
 */
export function applyPayment(
  terms: ServicingTerms,
  position: Position,
  effective: CivilDate,
  amount: bigint,
): AppliedPayment {
  const state = accountOf(terms, position, effective)
  const wasOpen = state.status === 'open'
  applyInPlace(state, {
    kind: 'payment',
    id: 'payment',
    effective,
    posted: effective,
    amountMinor: amount,
    type: 'payment',
  })
  const split = splitOf(state, position)
  return { split, position: positionAfter(position, state, split, wasOpen) }
}

function splitOf({ totals, overpaid }: LoanState, before: Position): Split {
  const { interest, fee, principal } = totals.paid
  return { interest, fees: fee, principal, suspense: overpaid - before.suspense }
}

function positionAfter(before: Position, state: LoanState, split: Split, wasOpen: boolean): Position {
  return {
    principal: state.owed.principal,
    interestDue: state.owed.interest,
    feesDue: state.owed.fee,
    suspense: state.overpaid,
    residue: state.accrued,
    accruedThrough: before.accruedThrough === undefined ? undefined : state.accruedTo,
    lastEffective: state.date,
    attestedAsOf: before.attestedAsOf,
    restsOn: before.restsOn,
    paid: before.paid + state.totals.received - before.suspense,
    interestPaid: before.interestPaid + split.interest,
    feesPaid: before.feesPaid + split.fees,
    principalPaid: before.principalPaid + split.principal,
    claimedPrincipal: movedClaim(before, split.principal),
    settledOn: wasOpen ? state.settledOn : before.settledOn,
    openBreaks: before.openBreaks,
  }
}

/** The servicer's own balance moves as ours does: an open difference stays what it is and opens no second break. */
function movedClaim(position: Position, principalPaid: bigint): bigint | undefined {
  return position.claimedPrincipal === undefined ? undefined : position.claimedPrincipal - principalPaid
}
