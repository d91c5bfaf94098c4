/** Time passes: what happens to a loan without a fact. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { LateFee } from '../products/product.ts'
import { RATE_SCALE } from '../rate.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import type { Row } from '../schedule/row.ts'
import { accrueLateTo, accrueTo, postLateInterest } from './accrue.ts'
import { passPaidRows, payDue } from './allocate.ts'
import { addFee, billRow } from './bill-row.ts'
import type { Derivation } from './derivation.ts'
import { settleResidual } from './facts/election.ts'
import { settleIfPaid } from './settle.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'
import { traceMove } from './trace-move.ts'

interface Due {
  readonly date: CivilDate
  readonly kind: 'late' | 'bill'
}

/**
 * Brings a loan to the start of `date`'s facts: every instalment that falls due up to and on that day is billed, late
 * fees are charged, interest has accrued to the start of the day. On one day late fees come before bills, and both
 * before facts. Refuses DATE_BEFORE_STATE.
 */
export function advance(state: LoanState, date: CivilDate): void {
  ensure(date >= state.date, FinanceError.DATE_BEFORE_STATE)
  for (let due = nextDue(state); due && due.date <= date; due = nextDue(state)) {
    if (due.date > state.date) state.date = due.date
    if (state.trace) state.trace.fact = undefined
    accrueLateTo(state, state.date)
    if (due.kind === 'late') chargeLateFee(state)
    else bill(state)
  }
  accrueTo(state, date)
  accrueLateTo(state, date)
  state.date = date
}

/** What comes next by itself. Both lists are finite, and each step moves one of their positions. */
function nextDue(state: LoanState): Due | undefined {
  const bill = nextBill(state)
  const late = nextLate(state)
  if (!late) return bill
  return bill && bill.date < late.date ? bill : late
}

function nextBill(state: LoanState): Due | undefined {
  const row = state.rows[state.next]
  if (!row) return undefined
  const isDaily = state.terms.product.interest.method === 'daily'
  return { kind: 'bill', date: isDaily || row.due < row.end ? row.due : row.end }
}

function nextLate(state: LoanState): Due | undefined {
  const { late } = state.terms.product
  if (!late?.fee || state.lateNext >= state.next) return undefined
  const { due } = state.rows[lateIndex(state)] as Row
  return { kind: 'late', date: (due + late.graceDays + 1) as CivilDate }
}

/** Which billed row comes next for a late fee: the one due first, not always the first in the schedule. */
function lateIndex({ rows, lateNext, lateAhead, next }: LoanState): number {
  let first = lateNext
  for (let i = lateNext + 1; i < next; i++) {
    if ((rows[i] as Row).due < (rows[first] as Row).due && !lateAhead.includes(i)) first = i
  }
  return first
}

function passLate(state: LoanState, index: number): void {
  const ahead = [...state.lateAhead, index]
  while (ahead.includes(state.lateNext)) state.lateNext += 1
  state.lateAhead = ahead.filter((i) => i > state.lateNext)
}

function bill(state: LoanState): void {
  billRow(state)
  postLateInterest(state)
  passPaidRows(state)
  if (state.advance > 0n) {
    const held = state.advance
    state.advance = payDue(state, held, 'payment').left
    traceMove(state, 'advance', state.advance - held, 'applied')
  }
  settleResidualIfBilled(state)
  settleIfPaid(state)
}

function settleResidualIfBilled(state: LoanState): void {
  const row = state.rows[state.next - 1]
  if (row?.pay.kind === 'residual') settleResidual(state)
}

/** One late fee per instalment, if it still lacks more than the tolerance. */
function chargeLateFee(state: LoanState): void {
  const index = lateIndex(state)
  const row = state.rows[index] as Row
  passLate(state, index)
  const { late, delinquency } = state.terms.product
  const unpaid = row.amountMinor - row.paidMinor
  if (!late?.fee || unpaid <= delinquency.toleranceMinor || state.status !== 'open') return
  const amountMinor = lateFeeOf(late.fee, unpaid, row.amountMinor)
  if (amountMinor <= 0n) return
  addFee(state, `late:${row.n}`, 'late', amountMinor)
  const inputs = { n: row.n, unpaid, ...termsOf(late.fee, unpaid, row.amountMinor) }
  state.trace?.accounts.fee.push(derived('lateFee', inputs, amountMinor))
}

/** What a derivation tells of a late fee: a percentage has a base and a rounding, a flat one has neither. */
function termsOf(fee: LateFee, unpaid: bigint, amount: bigint): Derivation['inputs'] {
  const { kind, rate, minMinor: min, maxMinor: max } = fee
  if (kind === 'flat') return { kind }
  return { kind, base: baseOf(fee, unpaid, amount), rate, min, max, rounding: 'halfUp' }
}

function baseOf({ kind }: LateFee, unpaid: bigint, amount: bigint): bigint {
  return kind === 'percentOfUnpaid' ? unpaid : amount
}

/** A flat fee or a percentage, half up, within its bounds. */
function lateFeeOf(fee: LateFee, unpaid: bigint, amount: bigint): bigint {
  if (fee.kind === 'flat') return fee.amountMinor
  const charged = roundHalfUpToMinor(baseOf(fee, unpaid, amount) * fee.rate, RATE_SCALE)
  if (charged < fee.minMinor) return fee.minMinor
  return fee.maxMinor !== undefined && charged > fee.maxMinor ? fee.maxMinor : charged
}
