/** A reported month on which the balance of a loan comes to rest: no dated payment is known for it. */
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'

export interface AttestedMonth {
  readonly position: Position
  /** Claimed movements take more principal than there is; the balance stops at zero. */
  readonly isBelowZero: boolean
}

/**
 * Moves the position by the claimed movements of principal, never to a claimed balance: where the two disagree, the
 * difference stays beside the position (`claimedPrincipal`) and the next month starts from it without a second break.
 * Interest due after a collection rests on the date through which the servicer says it is paid; without that date the
 * start of the next accrual is unknown, and is not inferred (D8).
 */
export function applyReportedMonth(
  position: Position,
  claim: MonthClaim,
  periodEnd: CivilDate,
  factIndex: number,
): AttestedMonth {
  const movement = movementOf(position, claim)
  const moved = position.principal - movement
  const principal = moved < 0n ? 0n : moved
  const claimedEnd = claim.endBalance ?? (position.claimedPrincipal ?? position.principal) - movement
  return {
    isBelowZero: moved < 0n,
    position: {
      ...position,
      ...interestAfter(position, claim),
      principal,
      settledOn: principal > 0n ? undefined : position.settledOn,
      claimedPrincipal: claimedEnd === principal ? undefined : claimedEnd,
      lastEffective: periodEnd,
      attestedAsOf: periodEnd,
      restsOn: factIndex,
    },
  }
}

/**
 * By how much the claim lowers the principal: by its parts when it states them all; by its balances when it does not,
 * since what it leaves out may explain them; by the part it states when there is no balance either.
 */
function movementOf(position: Position, claim: MonthClaim): bigint {
  const { principal, otherAdjustment, endBalance } = claim
  if (endBalance === undefined || (principal !== undefined && otherAdjustment !== undefined)) {
    return (principal ?? 0n) + (otherAdjustment ?? 0n)
  }
  return (claim.beginBalance ?? position.claimedPrincipal ?? position.principal) - endBalance
}

function interestAfter(
  position: Position,
  claim: MonthClaim,
): Pick<Position, 'interestDue' | 'residue' | 'accruedThrough'> {
  if (claim.interestPaidThrough !== undefined) {
    return { interestDue: 0n, residue: 0n, accruedThrough: claim.interestPaidThrough }
  }
  if (claim.interest === undefined || claim.interest === 0n) {
    const { interestDue, residue, accruedThrough } = position
    return { interestDue, residue, accruedThrough }
  }
  return { interestDue: 0n, residue: 0n, accruedThrough: undefined }
}
