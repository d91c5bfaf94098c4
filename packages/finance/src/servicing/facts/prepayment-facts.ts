/** Facts that pay before the schedule asks. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { postAccrual } from '../../schedule/split-row.ts'
import { closedAccrual } from '../accrue.ts'
import { payComponent, payDue } from '../allocate.ts'
import { postOpenAccrual } from '../bill-row.ts'
import { callDue } from '../call-due.ts'
import type { PayoffReceived, Prepayment } from '../fact.ts'
import { prepay } from '../prepay.ts'
import { hold, overpay } from '../receive.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'
import { chargeForPayoff, waiveShortfall } from './payoff-steps.ts'

/**
 * What is due is paid first, then accrued interest where the product says `atOnce`; the rest is the prepayment.
 * Refuses PREPAYMENT_NOT_ALLOWED, PREPAYMENT_EXCEEDS_PRINCIPAL and what planning refuses.
 */
export function applyPrepayment(state: LoanState, fact: Prepayment): void {
  const { prepayment, interest } = state.terms.product
  const isAllowed = prepayment.modes.includes(fact.mode) && interest.method !== 'precomputed'
  ensure(isAllowed && state.status === 'open', FinanceError.PREPAYMENT_NOT_ALLOWED)
  ensure(state.next < state.rows.length, FinanceError.PREPAYMENT_NOT_ALLOWED)
  state.totals.received += fact.amountMinor
  let left = payDue(state, fact.amountMinor, 'prepayment').left
  if (interest.method === 'scheduled' && prepayment.interest === 'atOnce') left = payAccrued(state, left)
  if (left === 0n) return
  const open = interest.method === 'daily' ? state.owed.principal : state.balance
  ensure(left <= open, FinanceError.PREPAYMENT_EXCEEDS_PRINCIPAL)
  prepay(state, left, fact.mode)
}

/** Pays the interest so far; money that does not cover it is held for the instalment. Returns what is left. */
function payAccrued(state: LoanState, left: bigint): bigint {
  const denominator = state.accrualUnit
  const { postedMinor } = postAccrual(state.terms.product.interest, closedAccrual(state), denominator)
  if (postedMinor >= left) {
    hold(state, left)
    return 0n
  }
  payComponent(state, 'interest', postOpenAccrual(state))
  return left - postedMinor
}

/**
 * Everything falls due on this day and is paid; up to the tolerance may lack.
 * Refuses PAYOFF_AFTER_GOOD_THROUGH and PAYOFF_SHORT.
 */
export function applyPayoff(state: LoanState, fact: PayoffReceived): void {
  const { goodThrough } = fact
  ensure(goodThrough === undefined || fact.effective <= goodThrough, FinanceError.PAYOFF_AFTER_GOOD_THROUGH)
  state.totals.received += fact.amountMinor
  chargeForPayoff(state)
  callDue(state, state.terms.product.payoff.interest)
  const held = state.advance
  state.advance = 0n
  traceMove(state, 'advance', -held, 'set off')
  const { left } = payDue(state, fact.amountMinor + held, 'payoff')
  overpay(state, left)
  waiveShortfall(state)
}
