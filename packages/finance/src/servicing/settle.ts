/** A loan on which nothing is owed any more is settled. */
import { postAccrual } from '../schedule/split-row.ts'
import { isClosed } from './is-closed.ts'
import type { LoanState } from './state.ts'
import { traceMove } from './trace-move.ts'

/** Whether nothing is owed, billed or not. Less than half a minor unit of accrued interest is nothing. */
function isNothingOwed(state: LoanState): boolean {
  const { principal, interest, penalty, fee } = state.owed
  if (principal !== 0n || interest !== 0n || penalty !== 0n || fee !== 0n || state.balance !== 0n) return false
  if (state.accrued <= 0n) return true
  const denominator = state.accrualUnit
  return postAccrual(state.terms.product.interest, state.accrued, denominator).postedMinor === 0n
}

/**
 * Settles the loan if nothing is owed and everything was paid out: open instalments fall away, fractions end with the
 * loan, and money held for instalments is overpaid.
 */
export function settleIfPaid(state: LoanState): void {
  if (isClosed(state) || !isPaidOut(state) || !isNothingOwed(state)) return
  state.status = 'settled'
  state.settledOn = state.date
  closeRows(state)
  if (state.advance > 0n) {
    const held = state.advance
    state.overpaid += held
    state.advance = 0n
    traceMove(state, 'advance', -held, 'overpaid')
    traceMove(state, 'overpaid', held, 'overpaid')
  }
}

/** Tranches may still come until all principal is paid out or the last instalment has been billed. */
function isPaidOut({ terms, totals, next, rows }: LoanState): boolean {
  const { contract } = terms
  if (contract.disbursement === 'atStart' || totals.disbursed >= contract.principalMinor) return true
  return totals.disbursed > 0n && next >= rows.length
}

/** Drops what is not billed; nothing accrues any more. */
export function closeRows(state: LoanState): void {
  state.rows = state.rows.slice(0, state.next)
  state.accrued = 0n
  state.partsAccrued = 0n
  state.lateAccrued = 0n
  if (state.trace) {
    state.trace.accruals = []
    state.trace.lateAccruals = []
  }
  state.balance = 0n
}
