/** Money received meets what is owed. */
import type { Component, PaymentType } from '../products/product.ts'
import type { Row } from '../schedule/row.ts'
import { payableInterest, unpaidPrincipal } from './accrue.ts'
import { unpaidOf } from './relevel.ts'
import type { Amounts, Fee, LoanState } from './state.ts'
import { tracePaid } from './trace-move.ts'

/** The order in which a type of payment is used up. */
export function orderOf(state: LoanState, type: PaymentType): readonly Component[] {
  const { allocation } = state.terms.product
  return allocation.orders[type] ?? allocation.order
}

export interface PaidDue {
  /** What nothing due could take. */
  readonly left: bigint
  /** `daily`: interest that was paid, and that no billed row asked for. */
  readonly ahead: bigint
}

/**
 * Pays what is due in the order of the product. `daily` loans pay by component over the whole loan; others instalment
 * by instalment.
 */
export function payDue(state: LoanState, amount: bigint, type: PaymentType): PaidDue {
  const order = orderOf(state, type)
  if (state.trace) state.trace.order = order.join(' ')
  return state.terms.product.interest.method === 'daily'
    ? payDaily(state, amount, order)
    : { left: payInstalments(state, amount, order), ahead: 0n }
}

function payDaily(state: LoanState, amount: bigint, order: readonly Component[]): PaidDue {
  const unpaid = unpaidOf(state.rows, state.unpaid, state.next)
  const dues: Amounts = { ...state.owed, principal: principalDue(state, unpaid) }
  let left = amount
  let interest = 0n
  let principal = 0n
  for (const component of order) {
    const paid = dues[component] < left ? dues[component] : left
    payComponent(state, component, paid)
    if (component === 'interest') interest = paid
    if (component === 'principal') principal = paid
    left -= paid
  }
  const uncounted = creditRows(state, interest, principal, state.next)
  return { left, ahead: uncounted < interest ? uncounted : interest }
}

/** Of the principal, what unpaid instalments ask for beyond the interest that is owed. */
function principalDue(state: LoanState, unpaid: bigint): bigint {
  if (state.next >= state.rows.length) return state.owed.principal
  const due = unpaid - state.owed.interest
  if (due <= 0n) return 0n
  return due < state.owed.principal ? due : state.owed.principal
}

/**
 * `daily`: counts interest and principal that were paid towards the rows before `end`, the oldest first. Returns what
 * no row could take.
 */
export function creditRows(state: LoanState, interest: bigint, principal: bigint, end: number): bigint {
  let interestLeft = interest
  let left = interest + principal
  for (let i = state.unpaid; i < end && left > 0n; i++) {
    const row = state.rows[i] as Row
    const lacks = row.amountMinor - row.paidMinor
    if (lacks <= 0n) continue
    const paid = lacks < left ? lacks : left
    const paidInterest = interestLeft < paid ? interestLeft : paid
    state.rows[i] = {
      ...row,
      paidMinor: row.paidMinor + paid,
      paidInterestMinor: row.paidInterestMinor + paidInterest,
    }
    interestLeft -= paidInterest
    left -= paid
  }
  passPaidRows(state)
  return left
}

/** Moves `unpaid` behind every billed row that lacks nothing. */
export function passPaidRows(state: LoanState): void {
  while (state.unpaid < state.next) {
    const row = state.rows[state.unpaid] as Row
    if (row.paidMinor < row.amountMinor) return
    state.unpaid += 1
  }
}

function payInstalments(state: LoanState, amount: bigint, order: readonly Component[]): bigint {
  let left = amount
  const { across } = state.terms.product.allocation
  let areRowsPaid = false
  for (const component of order) {
    if (component === 'penalty' || component === 'fee') {
      const owed = state.owed[component]
      const paid = owed < left ? owed : left
      payComponent(state, component, paid)
      left -= paid
    } else if (across === 'component') {
      left = payRows(state, left, [component])
    } else if (!areRowsPaid) {
      areRowsPaid = true
      left = payRows(state, left, order.filter(isOfRow))
    }
  }
  passPaidRows(state)
  return left
}

function isOfRow(component: Component): component is 'interest' | 'principal' {
  return component === 'interest' || component === 'principal'
}

/** Pays the given components of each billed row, the oldest row first. */
function payRows(state: LoanState, amount: bigint, components: readonly ('interest' | 'principal')[]): bigint {
  let left = amount
  const paid = { interest: 0n, principal: 0n }
  for (let i = state.unpaid; i < state.next && left > 0n; i++) {
    let row = state.rows[i] as Row
    for (const component of components) {
      const lacks = component === 'interest' ? payableInterest(row) - row.paidInterestMinor : unpaidPrincipal(row)
      const part = lacks < left ? lacks : left
      if (part <= 0n) continue
      row = {
        ...row,
        paidMinor: row.paidMinor + part,
        paidInterestMinor: row.paidInterestMinor + (component === 'interest' ? part : 0n),
      }
      paid[component] += part
      left -= part
    }
    state.rows[i] = row
  }
  for (const component of components) payComponent(state, component, paid[component])
  return left
}

/** Lowers what is owed of a component by what was paid. */
export function payComponent(state: LoanState, component: Component, amount: bigint): void {
  if (amount === 0n) return
  state.owed[component] -= amount
  state.totals.paid[component] += amount
  if (component === 'fee') state.fees = payFees(state.fees, amount)
  if (state.trace) tracePaid(state, component, amount)
}

/** The oldest fee first. */
function payFees(fees: readonly Fee[], amount: bigint): readonly Fee[] {
  let left = amount
  return fees.map((fee) => {
    const lacks = fee.amountMinor - fee.paidMinor - fee.waivedMinor
    const paid = lacks < left ? lacks : left
    left -= paid
    return paid > 0n ? { ...fee, paidMinor: fee.paidMinor + paid } : fee
  })
}
