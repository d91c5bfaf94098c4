/** A period ends: its instalment is billed. */

import { RATE_SCALE } from '../rate.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { finalRowOf } from '../schedule/plan.ts'
import { residualPrincipal } from '../schedule/project-plan.ts'
import type { Row } from '../schedule/row.ts'
import { postAccrual, splitRow } from '../schedule/split-row.ts'
import { accrueTo, closePart, postInterest, traceDropped, tracePosting } from './accrue.ts'
import type { Derivation } from './derivation.ts'
import { planOf, unpaidOf } from './relevel.ts'
import type { LoanState } from './state.ts'
import { derived, type Trace } from './trace.ts'
import { traceMove } from './trace-move.ts'

/**
 * Bills the row at `next`. `daily`: interest is posted to the due date, and the row asks for its amount, but for no
 * more than is outstanding beyond the rows before it. Otherwise: interest counts to the end of the period, also where
 * the instalment falls due earlier, and the balance of the schedule falls by the principal of the row.
 */
export function billRow(state: LoanState): void {
  const row = state.rows[state.next] as Row
  const billed = state.terms.product.interest.method === 'daily' ? billDaily(state, row) : billScheduled(state, row)
  state.rows[state.next] = billed
  state.next += 1
  chargeTax(state, billed)
  if (!state.trace) return
  const { n, due, interestMinor, principalMinor } = billed
  const inputs = { n, due, pay: row.pay.kind, interest: interestMinor, principal: principalMinor }
  const level = row.pay.kind === 'level' && state.trace.level ? [state.trace.level] : []
  const children = [...level, ...postedSinceBill(state.trace)]
  state.trace.instalments.set(n, derived('billing', inputs, billed.amountMinor, children))
}

/** The interest that was posted since the instalment before, in order. */
function postedSinceBill(trace: Trace): readonly Derivation[] {
  const { interest } = trace.accounts
  const posted = interest.slice(trace.billed).filter(({ rule }) => rule === 'posting' || rule === 'precomputed')
  trace.billed = interest.length
  return posted
}

function billScheduled(state: LoanState, row: Row): Row {
  accrueTo(state, row.end)
  closePart(state)
  const denominator = state.accrualUnit
  const before = state.accrued
  const split = splitRow(state.terms.product, {
    row,
    balanceMinor: state.balance,
    accrued: before,
    denominator,
    isFinal: finalRowOf(state.rows) === state.next,
    floorMinor: floorOf(state),
  })
  state.accrued = split.accrued
  state.partsAccrued = split.accrued
  state.balance -= split.principalMinor
  const { amountMinor, interestMinor, principalMinor } = split
  const joins = principalMinor < 0n ? -principalMinor : 0n
  state.totals.charged.interest += interestMinor
  state.totals.capitalised.interest += joins
  state.owed.interest += interestMinor - joins
  state.owed.principal += joins
  if (state.trace) traceBilled(state, row, before, interestMinor)
  traceMove(state, 'interest', -joins, 'capitalised')
  traceMove(state, 'principal', joins, 'capitalised')
  return { ...row, isBilled: true, amountMinor, interestMinor, principalMinor }
}

function billDaily(state: LoanState, row: Row): Row {
  accrueTo(state, row.due)
  if (row.pay.kind !== 'nothing' || row.pay.interest !== 'defer') postInterest(state)
  const interestMinor = state.periodInterest
  state.periodInterest = 0n
  if (row.pay.kind === 'nothing') return billNothing(state, row, interestMinor)
  const outstanding = state.owed.principal + state.owed.interest - unpaidOf(state.rows, state.unpaid, state.next)
  const wanted = wantedDaily(state, row, interestMinor, outstanding)
  const left = wanted < outstanding ? wanted : outstanding
  const amountMinor = row.paidMinor + (left > 0n ? left : 0n)
  const interest = interestMinor < amountMinor ? interestMinor : amountMinor
  return { ...row, isBilled: true, amountMinor, interestMinor: interest, principalMinor: amountMinor - interest }
}

/** The principal that the residual settles. */
function floorOf(state: LoanState): bigint {
  return state.rows.at(-1)?.pay.kind === 'residual' ? residualPrincipal(planOf(state)) : 0n
}

/** What a row of a daily loan still asks for, before it is held against what is outstanding. */
function wantedDaily(state: LoanState, row: Row, interestMinor: bigint, outstanding: bigint): bigint {
  if (row.pay.kind === 'residual') return outstanding
  if (finalRowOf(state.rows) === state.next) return outstanding - floorOf(state)
  if (row.pay.kind === 'interest') return interestMinor - row.paidMinor
  if (row.pay.kind === 'principal') return row.pay.principalMinor + interestMinor - row.paidMinor
  return row.amountMinor - row.paidMinor
}

function billNothing(state: LoanState, row: Row, periodInterest: bigint): Row {
  const interest = periodInterest < state.owed.interest ? periodInterest : state.owed.interest
  const how = row.pay.kind === 'nothing' ? row.pay.interest : 'defer'
  const billed = { ...row, isBilled: true, amountMinor: 0n, interestMinor: 0n, principalMinor: 0n }
  if (how === 'defer' || interest === 0n) return billed
  state.owed.interest -= interest
  if (how === 'waive') {
    state.totals.waived.interest += interest
    traceMove(state, 'interest', -interest, 'waived')
    return billed
  }
  state.owed.principal += interest
  state.totals.capitalised.interest += interest
  traceMove(state, 'interest', -interest, 'capitalised')
  traceMove(state, 'principal', interest, 'capitalised')
  return { ...billed, interestMinor: interest, principalMinor: -interest }
}

function traceBilled(state: LoanState, row: Row, accrued: bigint, interestMinor: bigint): void {
  const { trace } = state
  if (!trace) return
  if (row.pay.kind === 'precomputed') {
    const { earning, kind, rounding, unitMinor } = state.terms.product.schedule
    const rounded = kind === 'lease' ? { rounding, unit: unitMinor } : { earning, rounding: 'halfUp' }
    trace.accounts.interest.push(derived('precomputed', { n: row.n, kind, ...rounded }, interestMinor))
  } else if (interestMinor !== 0n) {
    tracePosting(state, accrued, state.accrualUnit, interestMinor)
  } else {
    traceDropped(state, accrued, state.accrualUnit)
  }
}

/** Tax on an instalment becomes a fee of the day on which it is billed, half up. */
function chargeTax(state: LoanState, row: Row): void {
  const { taxRate, taxOn } = state.terms.contract
  if (taxRate === 0n || row.pay.kind === 'residual') return
  const taxed = taxOn === 'amount' ? row.amountMinor : row.principalMinor
  const amountMinor = roundHalfUpToMinor(taxed * taxRate, RATE_SCALE)
  if (amountMinor <= 0n) return
  addFee(state, `tax:${row.n}`, 'tax', amountMinor)
  const inputs = { amount: taxed, rate: taxRate, n: row.n, rounding: 'halfUp' }
  state.trace?.accounts.fee.push(derived('tax', inputs, amountMinor))
}

/** A fee that is owed from now on. */
export function addFee(state: LoanState, id: string, code: string, amountMinor: bigint): void {
  const fee = { id, code, charged: state.date, amountMinor, paidMinor: 0n, waivedMinor: 0n, refundedMinor: 0n }
  state.fees = [...state.fees, fee]
  state.owed.fee += amountMinor
  state.totals.charged.fee += amountMinor
}

/** Posts what a scheduled loan has accrued in the open period; used where everything falls due at once. */
export function postOpenAccrual(state: LoanState): bigint {
  closePart(state)
  const denominator = state.accrualUnit
  const before = state.accrued
  const { postedMinor, accrued } = postAccrual(state.terms.product.interest, before, denominator)
  state.accrued = accrued
  state.partsAccrued = accrued
  if (postedMinor === 0n) {
    traceDropped(state, before, denominator)
    return 0n
  }
  state.owed.interest += postedMinor
  state.totals.charged.interest += postedMinor
  tracePosting(state, before, denominator, postedMinor)
  return postedMinor
}
