/** A payment: what is due first, then what the product does with the rest. */
import type { PaymentType, PrepaymentMode } from '../products/product.ts'
import { creditRows, payComponent, payDue } from './allocate.ts'
import { prepay } from './prepay.ts'
import type { LoanState } from './state.ts'
import { traceMove } from './trace-move.ts'

/** Uses up `amount`; every minor unit ends in a component, held, or overpaid. */
export function receive(state: LoanState, amount: bigint, type: PaymentType): void {
  const { left, ahead } = payDue(state, amount, type)
  const { excess } = state.terms.product.allocation
  if (left === 0n && ahead === 0n) return
  if (state.status !== 'open' || isAllDue(state)) overpay(state, left)
  else if (excess === 'next') payAhead(state, left, ahead)
  else if (excess === 'hold') hold(state, left)
  else overpay(state, prepayUpTo(state, left, excess))
}

/** Nothing can fall due any more. */
function isAllDue(state: LoanState): boolean {
  return state.next >= state.rows.length
}

/** `daily`: what is left pays principal, and with interest paid before its day counts towards the next instalments. */
function payAhead(state: LoanState, amount: bigint, interest: bigint): void {
  const principal = amount < state.owed.principal ? amount : state.owed.principal
  payComponent(state, 'principal', principal)
  creditRows(state, interest, principal, state.rows.length)
  overpay(state, amount - principal)
}

/** Prepays as much principal as there is; returns the rest. */
function prepayUpTo(state: LoanState, amount: bigint, mode: PrepaymentMode): bigint {
  const isDaily = state.terms.product.interest.method === 'daily'
  const open = isDaily ? state.owed.principal : state.balance
  const principal = amount < open ? amount : open
  if (principal > 0n) prepay(state, principal, mode)
  return amount - principal
}

/** Keeps money for the coming instalments. */
export function hold(state: LoanState, amount: bigint): void {
  if (amount === 0n) return
  state.advance += amount
  traceMove(state, 'advance', amount, 'excess')
}

export function overpay(state: LoanState, amount: bigint): void {
  if (amount === 0n) return
  state.overpaid += amount
  traceMove(state, 'overpaid', amount, 'excess')
}
