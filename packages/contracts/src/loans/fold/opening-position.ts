/** Where a loan stands when it is boarded. */
import type { Position } from '../schema/position.ts'
import type { OpeningBalance } from '../schema/terms.ts'

/** The attested opening balance, as it is. `index`: of the fact that states it; the boarding is the first. */
export function openingPosition({
  opening,
  index,
}: {
  readonly opening: OpeningBalance
  readonly index: number
}): Position {
  return {
    principal: opening.principal,
    interestDue: opening.interestDue,
    feesDue: opening.feesDue,
    suspense: 0n,
    residue: 0n,
    accruedThrough: opening.interestPaidThrough,
    lastEffective: opening.asOf,
    attestedAsOf: opening.asOf,
    restsOn: index,
    paid: 0n,
    interestPaid: 0n,
    feesPaid: 0n,
    principalPaid: 0n,
    claimedPrincipal: undefined,
    settledOn: undefined,
    openBreaks: 0,
  }
}
