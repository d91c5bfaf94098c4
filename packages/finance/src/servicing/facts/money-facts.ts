/** Facts about money that came, went, or changed its purpose. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { closePart } from '../accrue.ts'
import type { Disbursement, Payment, Refund, SuspenseApplication, SuspenseReceipt } from '../fact.ts'
import { isClosed } from '../is-closed.ts'
import { overpay, receive } from '../receive.ts'
import { relevel } from '../relevel.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'

/** Refuses DISBURSEMENT_EXCEEDS_PRINCIPAL, NOT_FOR_PRECOMPUTED and SCHEDULE_CHANGE_IMPOSSIBLE (after maturity). */
export function applyDisbursement(state: LoanState, fact: Disbursement): void {
  const { product, contract } = state.terms
  const isByFacts = contract.disbursement === 'byFacts'
  ensure(
    isByFacts && state.totals.disbursed + fact.amountMinor <= contract.principalMinor,
    FinanceError.DISBURSEMENT_EXCEEDS_PRINCIPAL,
  )
  ensure(product.interest.method !== 'precomputed', FinanceError.NOT_FOR_PRECOMPUTED)
  ensure(state.next < state.rows.length, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  closePart(state)
  state.owed.principal += fact.amountMinor
  if (product.interest.method !== 'daily') state.balance += fact.amountMinor
  state.totals.disbursed += fact.amountMinor
  traceMove(state, 'principal', fact.amountMinor, 'disbursed')
  relevel(state, contract.amountMinor)
}

/** On a closed loan all of it is overpaid: money that came cannot be refused. */
export function applyPayment(state: LoanState, fact: Payment): void {
  state.totals.received += fact.amountMinor
  if (isClosed(state)) overpay(state, fact.amountMinor)
  else receive(state, fact.amountMinor, state.status === 'chargedOff' ? 'recovery' : fact.type)
}

export function applySuspenseReceipt(state: LoanState, fact: SuspenseReceipt): void {
  state.totals.received += fact.amountMinor
  state.suspense += fact.amountMinor
  traceMove(state, 'suspense', fact.amountMinor, 'received')
}

/** Refuses AMOUNT_EXCEEDS_OWED: more than is in suspense. */
export function applySuspenseApplication(state: LoanState, fact: SuspenseApplication): void {
  ensure(fact.amountMinor <= state.suspense, FinanceError.AMOUNT_EXCEEDS_OWED)
  state.suspense -= fact.amountMinor
  traceMove(state, 'suspense', -fact.amountMinor, 'applied')
  if (isClosed(state)) overpay(state, fact.amountMinor)
  else receive(state, fact.amountMinor, state.status === 'chargedOff' ? 'recovery' : 'payment')
}

/** Refuses REFUND_EXCEEDS_CREDIT. */
export function applyRefund(state: LoanState, fact: Refund): void {
  ensure(fact.amountMinor <= state[fact.from], FinanceError.REFUND_EXCEEDS_CREDIT)
  state[fact.from] -= fact.amountMinor
  state.totals.refunded += fact.amountMinor
  traceMove(state, fact.from, -fact.amountMinor, 'refunded')
}
