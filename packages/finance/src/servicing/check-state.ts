/** What holds for every loan after every step. */
import { assert } from '@chassis/primitives'
import { finalRowOf } from '../schedule/plan.ts'
import { projectPlan } from '../schedule/project-plan.ts'
import type { Row } from '../schedule/row.ts'
import { payableInterest, unpaidPrincipal } from './accrue.ts'
import { isClosed } from './is-closed.ts'
import { balanceToPlan, planOf, unpaidOf } from './relevel.ts'
import type { LoanState } from './state.ts'

/** The named invariants; an assertion fails with the name of the first that does not hold. */
export function checkState(state: LoanState): void {
  checkFlows(state)
  checkSigns(state)
  checkRows(state)
  if (isClosed(state)) checkClosed(state)
  else checkSchedule(state)
}

/** INV-L1: what is owed = what came − what went, by component. INV-L6: money received is accounted for. */
function checkFlows(state: LoanState): void {
  const { owed, totals } = state
  const { charged, paid, waived, writtenOff, capitalised, surrendered } = totals
  const joined = capitalised.interest + capitalised.penalty + capitalised.fee
  const principal = totals.disbursed + joined - paid.principal - writtenOff.principal - surrendered.principal
  assert(owed.principal === principal, 'INV-L1 principal')
  for (const part of ['interest', 'penalty', 'fee'] as const) {
    const left = charged[part] - paid[part] - waived[part] - writtenOff[part] - capitalised[part] - surrendered[part]
    assert(owed[part] === left, `INV-L1 ${part}`)
  }
  const kept = state.advance + state.suspense + state.overpaid
  const used = paid.principal + paid.interest + paid.penalty + paid.fee
  assert(totals.received - totals.refunded === used + kept, 'INV-L6')
}

/** INV-L3: nothing is negative. */
function checkSigns(state: LoanState): void {
  const { owed, advance, suspense, overpaid, balance } = state
  for (const amount of [owed.principal, owed.interest, owed.penalty, owed.fee, advance, suspense, overpaid, balance]) {
    assert(amount >= 0n, 'INV-L3')
  }
  const fees = state.fees.reduce((sum, fee) => sum + fee.amountMinor - fee.paidMinor - fee.waivedMinor, 0n)
  assert(fees === owed.fee, 'INV-L3 fees')
}

/** INV-L7: rows are paid by no more than they ask for, and non-daily rows ask for exactly what is owed and due. */
function checkRows(state: LoanState): void {
  let interest = 0n
  let principal = 0n
  state.rows.forEach((row, i) => {
    assert(row.isBilled === i < state.next, 'INV-L7 billed')
    assert(row.paidMinor >= 0n && (i >= state.next || row.paidMinor <= row.amountMinor), 'INV-L7 paid')
    assert(row.paidInterestMinor >= 0n && row.paidInterestMinor <= row.paidMinor, 'INV-L7 interest')
    if (i < state.unpaid) assert(row.paidMinor >= row.amountMinor, 'INV-L7 unpaid')
    if (i >= state.next) return
    interest += payableInterest(row) - row.paidInterestMinor
    principal += unpaidPrincipal(row)
  })
  if (state.terms.product.interest.method === 'daily' || isClosed(state)) return
  assert(interest === state.owed.interest, 'INV-L7 owed interest')
  assert(principal + state.balance === state.owed.principal, 'INV-L7 owed principal')
}

/** INV-L5: a closed loan owes nothing, and nothing is to come. */
function checkClosed(state: LoanState): void {
  const { principal, interest, penalty, fee } = state.owed
  assert(principal === 0n && interest === 0n && penalty === 0n && fee === 0n, 'INV-L5')
  assert(state.rows.length === state.next && state.advance === 0n && state.accrued === 0n, 'INV-L5 rows')
}

/** INV-L2: what the open rows repay is what is to be repaid. */
function checkSchedule(state: LoanState): void {
  const open = state.rows.slice(state.next)
  if (open.length === 0) {
    if (state.terms.product.schedule.kind === 'account') return
    if (state.terms.product.interest.method === 'daily') checkAllDue(state)
    else assert(state.balance === 0n, 'INV-L2 balance')
    return
  }
  if (finalRowOf(open) === -1 && open.every((row: Row) => row.pay.kind !== 'residual')) return
  const projected = projectPlan(planOf(state))
  const repaid = projected.reduce((sum, row) => sum + row.principalMinor, 0n)
  assert(repaid === balanceToPlan(state), 'INV-L2')
}

/** After the last row of a daily loan, the rows ask for at least everything that is owed. */
function checkAllDue(state: LoanState): void {
  const unpaid = unpaidOf(state.rows, state.unpaid, state.next)
  assert(unpaid >= state.owed.principal + state.owed.interest, 'INV-L2 due')
}
