/** Facts about what is joined to the principal, given up, or called due; and about not counting days. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { closePart } from '../accrue.ts'
import { payDue } from '../allocate.ts'
import { callDue } from '../call-due.ts'
import type { Acceleration, Capitalisation, ChargeOff, DelinquencyPause, WriteOff } from '../fact.ts'
import { overpay } from '../receive.ts'
import { relevel } from '../relevel.ts'
import { closeRows } from '../settle.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'
import { waiveFees, waiveInterest } from './fee-facts.ts'
import { giveUpBilled, writeOffPrincipal } from './loss-steps.ts'

/**
 * Amounts that are owed become principal that is not due, levelled into the open rows.
 * Refuses AMOUNT_EXCEEDS_OWED, SCHEDULE_CHANGE_IMPOSSIBLE (no open rows) and NOT_FOR_PRECOMPUTED.
 */
export function applyCapitalisation(state: LoanState, fact: Capitalisation): void {
  ensure(state.terms.product.interest.method !== 'precomputed', FinanceError.NOT_FOR_PRECOMPUTED)
  ensure(state.next < state.rows.length, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  const amounts = { interest: fact.interestMinor, penalty: fact.penaltyMinor, fee: fact.feeMinor }
  lowerOwed(state, amounts, 'capitalised')
  const total = amounts.interest + amounts.penalty + amounts.fee
  ensure(total > 0n, FinanceError.LOAN_AMOUNT_OUT_OF_RANGE)
  closePart(state)
  state.owed.principal += total
  if (state.terms.product.interest.method !== 'daily') state.balance += total
  traceMove(state, 'principal', total, 'capitalised')
  relevel(state, undefined)
}

/** Refuses AMOUNT_EXCEEDS_OWED. `all` uses what is held for instalments first, and closes the loan. */
export function applyWriteOff(state: LoanState, fact: WriteOff): void {
  const isAll = fact.amounts === 'all'
  if (isAll) useAdvance(state)
  const amounts = fact.amounts === 'all' ? { ...state.owed } : fact.amounts
  ensure(amounts.principal >= 0n && amounts.principal <= state.owed.principal, FinanceError.AMOUNT_EXCEEDS_OWED)
  lowerOwed(state, amounts, 'writtenOff')
  if (isAll) writeOffRest(state)
  else if (amounts.principal > 0n) writeOffPrincipal(state, amounts.principal)
  if (!isAll) return
  state.status = 'writtenOff'
  state.settledOn = state.date
  closeRows(state)
}

/** Money held for instalments pays what is due; what is left of it is the borrower's. */
function useAdvance(state: LoanState): void {
  const held = state.advance
  if (held === 0n) return
  state.advance = 0n
  traceMove(state, 'advance', -held, 'applied')
  overpay(state, payDue(state, held, 'payment').left)
}

/** All principal, billed or not: instalments ask for nothing any more. */
function writeOffRest(state: LoanState): void {
  const { principal } = state.owed
  state.owed.principal = 0n
  state.totals.writtenOff.principal += principal
  traceMove(state, 'principal', -principal, 'writtenOff')
  giveUpBilled(state, principal)
  state.balance = 0n
}

type Lowered = Readonly<Record<'interest' | 'penalty' | 'fee', bigint>>

/** Takes amounts away from what is owed without a payment; instalments ask for less interest. */
function lowerOwed(state: LoanState, amounts: Lowered, how: 'capitalised' | 'writtenOff'): void {
  for (const component of ['interest', 'penalty', 'fee'] as const) {
    const amount = amounts[component]
    ensure(amount >= 0n && amount <= state.owed[component], FinanceError.AMOUNT_EXCEEDS_OWED)
    if (amount === 0n) continue
    state.owed[component] -= amount
    state.totals[how][component] += amount
    traceMove(state, component, -amount, how)
    if (component === 'fee') waiveFees(state, amount, undefined)
    if (component === 'interest') waiveInterest(state, amount)
  }
}

/** Everything falls due; the loan is open no more, and payments are recoveries. */
export function applyChargeOff(state: LoanState, _: ChargeOff): void {
  callDue(state, 'toDate')
  state.status = 'chargedOff'
}

/** Refuses SCHEDULE_CHANGE_IMPOSSIBLE where everything has fallen due. */
export function applyAcceleration(state: LoanState, _: Acceleration): void {
  ensure(state.next < state.rows.length, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  callDue(state, 'toDate')
}

/** Pauses do not overlap: a second one counts from the end of the first. Refuses PERIOD_REVERSED. */
export function applyDelinquencyPause(state: LoanState, fact: DelinquencyPause): void {
  ensure(fact.until > fact.effective, FinanceError.PERIOD_REVERSED)
  const last = state.pauses.at(-1)
  const from = last && last.until > fact.effective ? last.until : fact.effective
  if (from < fact.until) state.pauses = [...state.pauses, { from, until: fact.until }]
}
