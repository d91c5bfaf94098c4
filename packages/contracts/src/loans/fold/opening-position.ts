/** Where a loan stands when it is boarded. */
import type { Position } from '../schema/position.ts'
import type { OpeningBalance } from '../schema/terms.ts'

/** The attested opening balance, as it is. */
export function openingPosition(opening: OpeningBalance): Position {
  return {
    principal: opening.principal,
    interestDue: opening.interestDue,
    feesDue: opening.feesDue,
    suspense: 0n,
    residue: 0n,
    accruedThrough: opening.interestPaidThrough,
    lastEffective: opening.asOf,
    attestedAsOf: opening.asOf,
    restsOn: 0,
    paid: 0n,
    interestPaid: 0n,
    feesPaid: 0n,
    principalPaid: 0n,
    claimedPrincipal: undefined,
    settledOn: undefined,
    openBreaks: 0,
  }
}
