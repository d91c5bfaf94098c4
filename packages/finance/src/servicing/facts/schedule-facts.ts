/** Facts that change the schedule. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { INSTALMENTS_MAX } from '../../products/check-terms.ts'
import { appendResidual, bonusOf, newRow, payOf, rowDates } from '../../schedule/build-rows.ts'
import { checkSeries, type DueSeries, isOnDueDay } from '../../schedule/due-dates.ts'
import type { Pay, Row } from '../../schedule/row.ts'
import { closePart, payableInterest, unpaidPrincipal } from '../accrue.ts'
import type { Deferment, Extension, ReAge, ReAmortise, Reschedule } from '../fact.ts'
import { relevel } from '../relevel.ts'
import type { LoanState } from '../state.ts'
import { derived } from '../trace.ts'
import { traceMove } from '../trace-move.ts'
import { setRate } from './rate-facts.ts'

/** Refuses SCHEDULE_CHANGE_IMPOSSIBLE (no open rows, or too many) and NOT_FOR_PRECOMPUTED. */
export function applyDeferment(state: LoanState, fact: Deferment): void {
  ensureOpenRows(state)
  const pay: Pay = fact.pays === 'interest' ? { kind: 'interest' } : { kind: 'nothing', interest: fact.interest }
  const open = openPays(state)
  replaceOpen(state, [...Array.from({ length: fact.count }, () => ({ pay, from: undefined })), ...open])
  if (fact.amounts === 'relevel') relevel(state, undefined)
}

/** The new instalments pay like the last one. Refuses like {@link applyDeferment}, and what planning refuses. */
export function applyExtension(state: LoanState, fact: Extension): void {
  ensureOpenRows(state)
  const open = openPays(state)
  const last = open.at(-1)
  ensure(last !== undefined, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  replaceOpen(state, [...open, ...Array.from({ length: fact.count }, () => ({ pay: last.pay, from: undefined }))])
  relevel(state, undefined)
}

/** Arrears join what is not due yet; a new series starts. Refuses SCHEDULE_CHANGE_IMPOSSIBLE, NOT_FOR_PRECOMPUTED. */
export function applyReAge(state: LoanState, fact: ReAge): void {
  ensureChangeable(state)
  takeArrearsBack(state)
  startSeries(state, fact.count, fact.firstDue)
}

/** Arrears are spread over the open rows, which keep their dates. Refuses like {@link applyDeferment}. */
export function applyReAmortise(state: LoanState, _: ReAmortise): void {
  ensureOpenRows(state)
  takeArrearsBack(state)
  relevel(state, undefined)
}

/** Arrears stay due. Refuses like {@link applyReAge}, and LOAN_RATE_OUT_OF_RANGE. */
export function applyReschedule(state: LoanState, fact: Reschedule): void {
  ensureOpenRows(state)
  if (fact.rate !== undefined) setRate(state, fact.rate)
  startSeries(state, fact.count, fact.firstDue)
}

function ensureChangeable(state: LoanState): void {
  const { interest, schedule } = state.terms.product
  ensure(interest.method !== 'precomputed', FinanceError.NOT_FOR_PRECOMPUTED)
  ensure(schedule.kind !== 'account', FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  ensure(state.owed.principal > 0n, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
}

function ensureOpenRows(state: LoanState): void {
  ensureChangeable(state)
  ensure(state.next < state.rows.length, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
}

interface OpenPay {
  readonly pay: Pay
  /** The row that it was, with its amounts. */
  readonly from: Row | undefined
}

function openPays(state: LoanState): readonly OpenPay[] {
  return state.rows
    .slice(state.next)
    .filter(({ pay }) => pay.kind !== 'residual')
    .map((row) => ({ pay: row.pay, from: row }))
}

/** Lays the given rows on the dates from the first open one on; a residual follows them. */
function replaceOpen(state: LoanState, pays: readonly OpenPay[]): void {
  const { product, contract } = state.terms
  const first = state.rows[state.next] as Row
  ensure(pays.length <= INSTALMENTS_MAX, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  const rows: Row[] = []
  let start = first.start
  pays.forEach(({ pay, from }, i) => {
    const dates = rowDates(product, state.series, first.slot + i, start)
    const extraMinor = bonusOf(contract, state.series, first.slot + i)
    const moved: Pay = pay.kind === 'level' ? { ...pay, extraMinor } : pay
    const row = newRow(first.n + i, dates, moved)
    rows.push(from ? { ...withAmounts(row, from), amountMinor: movedAmount(from, moved) } : row)
    start = dates.end
  })
  const before = state.rows.at(-1)
  const hasResidual = before?.pay.kind === 'residual'
  const whole = hasResidual ? appendResidual(product, state.series, rows, contract) : rows
  const moved = whole.map((row) => (row.pay.kind === 'residual' && before ? withAmounts(row, before) : row))
  state.rows = [...state.rows.slice(0, state.next), ...moved]
}

/** The residual keeps its amount, and what was paid ahead on it. */
function withAmounts(row: Row, { amountMinor, paidMinor, paidInterestMinor }: Row): Row {
  return { ...row, amountMinor, paidMinor, paidInterestMinor }
}

/** A level amount keeps its level; bonus amounts go with the month of the new date. */
function movedAmount(from: Row, pay: Pay): bigint {
  if (from.pay.kind !== 'level' || pay.kind !== 'level') return from.amountMinor
  return from.amountMinor - from.pay.extraMinor + pay.extraMinor
}

/** New open rows from the state's date on: `count` of the product's own kind, and the residual if it was open. */
function startSeries(state: LoanState, count: number, firstDue: CivilDate): void {
  const { product, contract } = state.terms
  ensure(firstDue > state.accruedTo && firstDue > state.date, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
  const series = seriesFrom(state, firstDue)
  const firstNumber = (state.rows[state.next - 1]?.n ?? 0) + 1
  const plain = { ...contract, grace: [], steps: [], stated: [] }
  const rows: Row[] = []
  let start = state.accruedTo
  for (let slot = 1; slot <= count; slot++) {
    const dates = rowDates(product, series, slot, start)
    ensure(dates.end > start, FinanceError.SCHEDULE_CHANGE_IMPOSSIBLE)
    rows.push(newRow(firstNumber + slot - 1, dates, payOf(product, plain, slot, series)))
    start = dates.end
  }
  const hasResidual = state.rows[state.rows.length - 1]?.pay.kind === 'residual' && state.next < state.rows.length
  const whole = hasResidual ? appendResidual(product, series, rows, contract) : rows
  state.rows = [...state.rows.slice(0, state.next), ...whole]
  state.series = series
  state.period = state.next
  relevel(state, undefined)
}

/** The due days of the contract, if the new first date falls on one of them; otherwise its own day. */
function seriesFrom(state: LoanState, firstDue: CivilDate): DueSeries {
  const { frequency } = state.series
  const { dueDays } = state.terms.contract
  const series = { frequency, firstDue, dueDays }
  if (frequency.unit === 'month' && !isOnDueDay(series)) return { ...series, dueDays: [] }
  checkSeries(series)
  return series
}

/**
 * What billed rows lack is taken back from them: `daily`, it is still owed and only no longer due; otherwise its
 * principal joins the balance, and its interest is accrued interest again, billed with the next row.
 */
function takeArrearsBack(state: LoanState): void {
  closePart(state)
  const isDaily = state.terms.product.interest.method === 'daily'
  const unit = state.accrualUnit
  state.rows = state.rows.map((row, i) => {
    if (i < state.unpaid || i >= state.next || row.paidMinor >= row.amountMinor) return row
    if (!isDaily) {
      const interest = payableInterest(row) - row.paidInterestMinor
      state.balance += unpaidPrincipal(row)
      state.owed.interest -= interest
      state.totals.charged.interest -= interest
      traceMove(state, 'interest', -interest, 'takenBack')
      state.trace?.accruals.push(derived('residue', { denominator: unit, n: row.n }, interest * unit))
      state.accrued += interest * unit
      state.partsAccrued += interest * unit
    }
    const { paidMinor, paidInterestMinor } = row
    return {
      ...row,
      amountMinor: paidMinor,
      interestMinor: paidInterestMinor,
      principalMinor: paidMinor - paidInterestMinor,
    }
  })
  state.unpaid = state.next
}
