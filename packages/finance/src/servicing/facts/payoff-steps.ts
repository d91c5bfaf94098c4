/** What a payoff adds and forgives. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { chargePrepaymentFee } from '../prepay.ts'
import { balanceToPlan } from '../relevel.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'
import { waiveFees, waiveInterest } from './fee-facts.ts'
import { writeOffPrincipal } from './loss-steps.ts'

/** The fee for prepaying what is not due yet. */
export function chargeForPayoff(state: LoanState): void {
  if (state.next < state.rows.length) chargePrepaymentFee(state, balanceToPlan(state))
}

/** What still lacks is given up, if it is within the tolerance. Refuses PAYOFF_SHORT. */
export function waiveShortfall(state: LoanState): void {
  const { principal, interest, penalty, fee } = state.owed
  const short = principal + interest + penalty + fee
  if (short === 0n) return
  ensure(short <= state.terms.product.payoff.toleranceMinor, FinanceError.PAYOFF_SHORT, { short })
  if (fee > 0n) waiveFees(state, fee, undefined)
  if (interest > 0n) waiveInterest(state, interest)
  for (const component of ['penalty', 'fee', 'interest'] as const) {
    const amount = state.owed[component]
    if (amount === 0n) continue
    state.owed[component] = 0n
    state.totals.waived[component] += amount
    traceMove(state, component, -amount, 'waived')
  }
  if (principal > 0n) writeOffPrincipal(state, principal)
}
