/** Facts about fees, and about what is forgiven. */
import { ensure, refuse } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import type { Row } from '../../schedule/row.ts'
import { payableInterest } from '../accrue.ts'
import { creditRows, passPaidRows } from '../allocate.ts'
import { addFee } from '../bill-row.ts'
import type { FeeCharged, FeeRefunded, Waiver } from '../fact.ts'
import type { Fee, LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'

export function applyFee(state: LoanState, fact: FeeCharged): void {
  addFee(state, fact.id, fact.code, fact.amountMinor)
  traceMove(state, 'fee', fact.amountMinor, 'charged')
}

/** A fee that was paid goes back as money. Refuses FEE_UNKNOWN and REFUND_EXCEEDS_CREDIT. */
export function applyFeeRefund(state: LoanState, fact: FeeRefunded): void {
  const fee = feeOf(state, fact.fee)
  ensure(fact.amountMinor <= fee.paidMinor - fee.refundedMinor, FinanceError.REFUND_EXCEEDS_CREDIT)
  state.fees = state.fees.map((other) =>
    other === fee ? { ...fee, refundedMinor: fee.refundedMinor + fact.amountMinor } : other,
  )
  state.totals.paid.fee -= fact.amountMinor
  state.totals.waived.fee += fact.amountMinor
  state.totals.refunded += fact.amountMinor
}

/** Refuses AMOUNT_EXCEEDS_OWED and FEE_UNKNOWN. */
export function applyWaiver(state: LoanState, fact: Waiver): void {
  const { component, amountMinor } = fact
  ensure(amountMinor <= state.owed[component], FinanceError.AMOUNT_EXCEEDS_OWED)
  if (component === 'fee') waiveFees(state, amountMinor, fact.fee)
  if (component === 'interest') waiveInterest(state, amountMinor)
  state.owed[component] -= amountMinor
  state.totals.waived[component] += amountMinor
  traceMove(state, component, -amountMinor, 'waived')
}

/** Of one fee, or the oldest first. */
export function waiveFees(state: LoanState, amountMinor: bigint, only: string | undefined): void {
  const chosen = only === undefined ? undefined : feeOf(state, only)
  let left = amountMinor
  state.fees = state.fees.map((fee) => {
    if (chosen && fee !== chosen) return fee
    const lacks = fee.amountMinor - fee.paidMinor - fee.waivedMinor
    const waived = lacks < left ? lacks : left
    left -= waived
    return waived > 0n ? { ...fee, waivedMinor: fee.waivedMinor + waived } : fee
  })
  ensure(left === 0n, FinanceError.AMOUNT_EXCEEDS_OWED)
}

/** Instalments lack less: they ask for less interest, or (`daily`) it counts as paid; the oldest first. */
export function waiveInterest(state: LoanState, amountMinor: bigint): void {
  if (state.terms.product.interest.method === 'daily') creditRows(state, amountMinor, 0n, state.next)
  else waiveRowInterest(state, amountMinor)
}

function waiveRowInterest(state: LoanState, amountMinor: bigint): void {
  let left = amountMinor
  state.rows = state.rows.map((row, i) => {
    if (i < state.unpaid || i >= state.next || left === 0n) return row
    const lacks = payableInterest(row) - row.paidInterestMinor
    const waived = lacks < left ? lacks : left
    if (waived <= 0n) return row
    left -= waived
    return lessInterest(row, waived)
  })
  passPaidRows(state)
}

function lessInterest(row: Row, waived: bigint): Row {
  return { ...row, amountMinor: row.amountMinor - waived, interestMinor: row.interestMinor - waived }
}

function feeOf(state: LoanState, id: string): Fee {
  return state.fees.find((fee) => fee.id === id) ?? refuse(FinanceError.FEE_UNKNOWN, { fee: id })
}
