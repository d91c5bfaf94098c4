/** Tells the others when a loan becomes settled, or is no longer. */
import type { LoanId } from '@chassis/protocol'
import { loansEvents } from './events.ts'
import type { LoansContext } from './guards.ts'
import type { LoanHead } from './schema/position.ts'

type Standing = Pick<LoanHead, 'status' | 'position'>

/** `fact`: index of the fact that changed the loan from `before` to `after`. A settlement that moved is told anew. */
export function tellStatus(
  { needs, emit }: LoansContext,
  loan: LoanId,
  fact: number,
  before: Standing,
  after: Standing,
): void {
  const [was, is] = [settlementOf(before), settlementOf(after)]
  if (was === is) return
  if (was !== undefined) needs.collateral.loanReopened(loan)
  if (is === undefined) return
  needs.collateral.loanSettled(loan, is)
  emit(loansEvents.loanSettled, { loan, fact })
}

function settlementOf({ status, position }: Standing) {
  return status === 'settled' ? position.settledOn : undefined
}
