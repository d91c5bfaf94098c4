/** One payment applied to a position. */
import { allocatePayment, type Due } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Split } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { accrueTo } from './accrue-to.ts'

type Bucket = 'interest' | 'fees' | 'principal'

const ORDERS: Readonly<Record<ServicingTerms['allocationOrder'], readonly Bucket[]>> = {
  interestFeesPrincipal: ['interest', 'fees', 'principal'],
  feesInterestPrincipal: ['fees', 'interest', 'principal'],
  interestPrincipalFees: ['interest', 'principal', 'fees'],
}

export interface AppliedPayment {
  readonly position: Position
  readonly split: Split
}

/**
 * Accrues to the payment's effective date, pays what is due in the contract's order and keeps the rest in suspense.
 * A payment that leaves nothing due settles the loan on its date; a fraction of a minor unit then ends with the loan.
 */
export function applyPayment(
  terms: ServicingTerms,
  position: Position,
  effective: CivilDate,
  amount: bigint,
): AppliedPayment {
  const accrued = accrueTo(terms, position, effective)
  const due = { interest: accrued.interestDue, fees: position.feesDue, principal: position.principal }
  const split = splitOf(terms, amount, due)
  const owed = due.interest + due.fees + due.principal
  const isSettled = owed > 0n && owed === amount - split.suspense
  return {
    split,
    position: {
      principal: due.principal - split.principal,
      interestDue: due.interest - split.interest,
      feesDue: due.fees - split.fees,
      suspense: position.suspense + split.suspense,
      residue: isSettled ? 0n : accrued.residue,
      accruedThrough: accrued.accruedThrough,
      lastEffective: effective,
      attestedAsOf: position.attestedAsOf,
      restsOn: position.restsOn,
      paid: position.paid + amount,
      interestPaid: position.interestPaid + split.interest,
      feesPaid: position.feesPaid + split.fees,
      principalPaid: position.principalPaid + split.principal,
      claimedPrincipal: movedClaim(position, split.principal),
      settledOn: isSettled ? effective : position.settledOn,
      openBreaks: position.openBreaks,
    },
  }
}

function splitOf(terms: ServicingTerms, amount: bigint, due: Readonly<Record<Bucket, bigint>>): Split {
  const dues: readonly Due<Bucket>[] = ORDERS[terms.allocationOrder].map((bucket) => ({
    bucket,
    amountMinor: due[bucket],
  }))
  const { parts, excessMinor } = allocatePayment(amount, dues)
  const split = { interest: 0n, fees: 0n, principal: 0n, suspense: excessMinor }
  for (const part of parts) split[part.bucket] = part.amountMinor
  return split
}

/** The servicer's own balance moves as ours does: an open difference stays what it is and opens no second break. */
function movedClaim(position: Position, principalPaid: bigint): bigint | undefined {
  return position.claimedPrincipal === undefined ? undefined : position.claimedPrincipal - principalPaid
}
