/** Interest by the day. */
import type { CivilDate } from '@chassis/primitives'
import { RATE_SCALE } from '../rate.ts'
import { roundToMinor } from '../rounding-by-name.ts'
import { type DayWeights, dayWeight, type Period } from '../schedule/day-weight.ts'
import type { Row } from '../schedule/row.ts'
import { postAccrual } from '../schedule/split-row.ts'
import type { Derivation } from './derivation.ts'
import { isClosed } from './is-closed.ts'
import { weightsOf } from './relevel.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/** The balance that interest accrues on. */
function accruingBalance(state: LoanState): bigint {
  const { product } = state.terms
  if (state.status === 'chargedOff' && product.chargeOffInterest === 'stop') return 0n
  return product.interest.method === 'daily' ? state.owed.principal : state.balance
}

/** Accrues to `date`, which is excluded. Days before `accruedTo` have been accrued and are not counted again. */
export function accrueTo(state: LoanState, date: CivilDate): void {
  if (date <= state.accruedTo) return
  const weights = weightsOf(state)
  while (state.period < state.rows.length) {
    const { end } = state.rows[state.period] as Row
    if (end > date) break
    accrueSegment(state, weights, end)
    state.period += 1
  }
  accrueSegment(state, weights, date)
}

/** One stretch within a period, at one balance and one rate. */
function accrueSegment(state: LoanState, weights: DayWeights, to: CivilDate): void {
  const from = state.accruedTo
  if (to <= from) return
  state.accruedTo = to
  const balance = accruingBalance(state)
  if (balance === 0n || state.rate === 0n || state.terms.product.interest.method === 'precomputed') return
  const weight = dayWeight(weights, periodAt(state), from, to)
  const numerator = balance * state.rate * weight
  state.accrued += numerator
  const { dayCount, denominator } = weights
  const inputs = { balance, rate: state.rate, from, to, weight, denominator, dayCount }
  state.trace?.accruals.push(derived('accrual', inputs, numerator))
}

/**
 * The balance or the rate is about to change: where parts are rounded, what has accrued since the last change becomes
 * whole minor units.
 */
export function closePart(state: LoanState): void {
  const closed = closedAccrual(state)
  const rounding = closed - state.accrued
  state.accrued = closed
  state.partsAccrued = closed
  if (rounding === 0n) return
  const inputs = { denominator: state.accrualUnit, rounding: state.terms.product.interest.rounding }
  state.trace?.accruals.push(derived('residue', inputs, rounding))
}

/** What has accrued, with its last part rounded where parts are. */
export function closedAccrual({ terms, accrued, partsAccrued, accrualUnit }: LoanState): bigint {
  const { parts, rounding, method } = terms.product.interest
  if (parts === 'exact' || method !== 'scheduled') return accrued
  return partsAccrued + roundToMinor(rounding, accrued - partsAccrued, accrualUnit) * accrualUnit
}

/** The period that `accruedTo` was in; after the last row, and of an account, days that belong to no regular period. */
function periodAt(state: LoanState): Period {
  const row = state.rows[state.period]
  if (row) return row
  const last = state.rows.at(-1)
  if (!last) return { start: state.countedFrom, end: state.countedFrom, regularStart: state.countedFrom }
  return { start: last.end, end: last.end, regularStart: last.regularStart }
}

/** `daily`: turns what has accrued into interest that is owed. */
export function postInterest(state: LoanState): void {
  const denominator = state.accrualUnit
  const { product } = state.terms
  const before = state.accrued
  const { postedMinor, accrued } = postAccrual(product.interest, state.accrued, denominator)
  state.accrued = accrued
  if (postedMinor === 0n) {
    traceDropped(state, before, denominator)
    return
  }
  state.owed.interest += postedMinor
  state.totals.charged.interest += postedMinor
  state.periodInterest += postedMinor
  if (state.next >= state.rows.length) addToLastRow(state, postedMinor)
  if (state.trace) tracePosting(state, before, denominator, postedMinor)
}

/** Interest after the last instalment has been billed belongs to that instalment. */
function addToLastRow(state: LoanState, interest: bigint): void {
  const last = state.rows.at(-1)
  if (!last) return
  const { amountMinor, interestMinor } = last
  const grown = { ...last, amountMinor: amountMinor + interest, interestMinor: interestMinor + interest }
  state.rows[state.rows.length - 1] = grown
  if (state.unpaid === state.rows.length) state.unpaid -= 1
}

/** Records a posting with the accruals that it rests on. */
export function tracePosting(state: LoanState, accrued: bigint, denominator: bigint, postedMinor: bigint): void {
  const { trace } = state
  if (!trace) return
  const { rounding, residue } = state.terms.product.interest
  const inputs = { accrued, denominator, rounding, residue, on: state.accruedTo, left: state.accrued }
  trace.accounts.interest.push(derived('posting', inputs, postedMinor, trace.accruals))
  trace.accruals = residueOf(state.accrued, denominator)
}

/** Nothing was posted, but what had accrued may be gone. */
export function traceDropped(state: LoanState, before: bigint, denominator: bigint): void {
  if (state.trace && state.accrued !== before) state.trace.accruals = residueOf(state.accrued, denominator)
}

/** What a posting left is the beginning of the next. */
function residueOf(left: bigint, denominator: bigint): Derivation[] {
  return left === 0n ? [] : [derived('residue', { denominator }, left)]
}

/** Accrues late interest to `date` (excluded): per unpaid instalment from the day after its grace. */
export function accrueLateTo(state: LoanState, date: CivilDate): void {
  const rule = state.terms.product.late
  const from = state.lateTo
  if (date <= from) return
  state.lateTo = date
  if (!rule?.interest || state.unpaid >= state.next || isClosed(state)) return
  if (state.status === 'chargedOff' && state.terms.product.chargeOffInterest === 'stop') return
  const { base } = rule.interest
  const rate = lateRate(state)
  for (let i = state.unpaid; i < state.next; i++) {
    const row = state.rows[i] as Row
    const starts = Math.max(from, row.due + rule.graceDays)
    if (starts >= date) continue
    const unpaid = base === 'principal' ? unpaidPrincipal(row) : row.amountMinor - row.paidMinor
    if (unpaid <= 0n) continue
    const numerator = unpaid * rate * BigInt(date - starts)
    state.lateAccrued += numerator
    const inputs = {
      unpaid,
      rate,
      from: starts,
      to: date as number,
      instalment: row.n,
      yearDays: rule.interest.yearDays,
    }
    state.trace?.lateAccruals.push(derived('lateAccrual', inputs, numerator))
  }
}

/** The rate of late interest: its own, or a multiple of the contract rate, rounded half up to 10⁻⁹. */
export function lateRate(state: LoanState): bigint {
  const interest = state.terms.product.late?.interest
  if (!interest) return 0n
  if (interest.rate !== undefined) return interest.rate
  return roundToMinor('halfUp', state.rate * (interest.multiple ?? 0n), RATE_SCALE)
}

/** What of a billed row's principal is unpaid: what it lacks, less what it lacks of its interest. */
export function unpaidPrincipal(row: Row): bigint {
  const interest = payableInterest(row) - row.paidInterestMinor
  const lacks = row.amountMinor - row.paidMinor
  return interest > 0n ? lacks - interest : lacks
}

/** The interest that a billed row asks for: less than its interest where a part joined the principal. */
export function payableInterest(row: Row): bigint {
  return row.interestMinor < row.amountMinor ? row.interestMinor : row.amountMinor
}

/** Turns accrued late interest into a penalty that is owed; the residue is carried. */
export function postLateInterest(state: LoanState): void {
  const rule = state.terms.product.late?.interest
  if (!rule || state.lateAccrued <= 0n) return
  const denominator = BigInt(rule.yearDays) * RATE_SCALE
  const { rounding } = state.terms.product.interest
  const posted = roundToMinor(rounding, state.lateAccrued, denominator)
  const before = state.lateAccrued
  state.lateAccrued -= posted * denominator
  if (posted === 0n) return
  state.owed.penalty += posted
  state.totals.charged.penalty += posted
  if (!state.trace) return
  const inputs = { accrued: before, denominator, rounding, on: state.lateTo, left: state.lateAccrued }
  state.trace.accounts.penalty.push(derived('latePosting', inputs, posted, state.trace.lateAccruals))
  state.trace.lateAccruals = residueOf(state.lateAccrued, denominator)
}
