/** Principal that is given up. */
import type { Row } from '../../schedule/row.ts'
import { unpaidPrincipal } from '../accrue.ts'
import { creditRows, passPaidRows, traceMove } from '../allocate.ts'
import type { LoanState } from '../state.ts'

/**
 * Lowers the principal without a payment. Instalments that are due ask for less, the oldest first; what is not due yet
 * falls by the rest.
 */
export function writeOffPrincipal(state: LoanState, amountMinor: bigint): void {
  state.owed.principal -= amountMinor
  state.totals.writtenOff.principal += amountMinor
  traceMove(state, 'principal', -amountMinor, 'writtenOff')
  if (state.terms.product.interest.method === 'daily') {
    creditRows(state, 0n, amountMinor, state.next)
    return
  }
  let left = amountMinor
  state.rows = state.rows.map((row, i) => {
    if (i < state.unpaid || i >= state.next || left === 0n) return row
    const lacks = unpaidPrincipal(row)
    const given = lacks < left ? lacks : left
    left -= given
    return given > 0n ? lessPrincipal(row, given) : row
  })
  state.balance -= left
  passPaidRows(state)
}

function lessPrincipal(row: Row, given: bigint): Row {
  return { ...row, amountMinor: row.amountMinor - given, principalMinor: row.principalMinor - given }
}
