/** The status class that follows from a position. */
import type { LoanStatus, Position } from '../schema/position.ts'

export function isNothingDue(position: Position): boolean {
  return position.principal === 0n && position.interestDue === 0n && position.feesDue === 0n
}

/** See {@link LoanStatus}: settled by payments recorded here, at zero by attestation, or active. */
export function statusOf(position: Position): LoanStatus {
  if (!isNothingDue(position)) return 'active'
  return position.settledOn === undefined ? 'zeroBalance' : 'settled'
}
