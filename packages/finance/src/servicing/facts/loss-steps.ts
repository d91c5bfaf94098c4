/** Principal that is given up. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import type { Row } from '../../schedule/row.ts'
import { closePart, unpaidPrincipal } from '../accrue.ts'
import { creditRows, passPaidRows } from '../allocate.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'

/**
 * Lowers the principal without a payment. Instalments that are due ask for less, the oldest first; what is not due yet
 * falls by the rest. Refuses NOT_FOR_PRECOMPUTED where that would change precomputed rows.
 */
export function writeOffPrincipal(state: LoanState, amountMinor: bigint): void {
  state.owed.principal -= amountMinor
  state.totals.writtenOff.principal += amountMinor
  traceMove(state, 'principal', -amountMinor, 'writtenOff')
  const left = giveUpBilled(state, amountMinor)
  if (left === 0n) return
  // Precomputed rows are fixed: only what is billed can be given up in part.
  ensure(state.terms.product.interest.method !== 'precomputed', FinanceError.NOT_FOR_PRECOMPUTED)
  closePart(state)
  state.balance -= left
}

/**
 * Instalments that are due ask for less principal, the oldest first (`daily`: it counts as paid). Returns what is not
 * due yet.
 */
export function giveUpBilled(state: LoanState, amountMinor: bigint): bigint {
  if (state.terms.product.interest.method === 'daily') {
    creditRows(state, 0n, amountMinor, state.next)
    return 0n
  }
  let left = amountMinor
  state.rows = state.rows.map((row, i) => {
    if (i < state.unpaid || i >= state.next || left === 0n) return row
    const lacks = unpaidPrincipal(row)
    const given = lacks < left ? lacks : left
    left -= given
    return given > 0n ? lessPrincipal(row, given) : row
  })
  passPaidRows(state)
  return left
}

function lessPrincipal(row: Row, given: bigint): Row {
  return { ...row, amountMinor: row.amountMinor - given, principalMinor: row.principalMinor - given }
}
