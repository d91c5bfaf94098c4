/** Opens an amount of a position into the tree that it came from. */
import { assert, type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Terms } from '../products/contract.ts'
import { accrueTo } from './accrue.ts'
import { copyState } from './apply-fact.ts'
import { delinquencyOf } from './delinquency.ts'
import type { Derivation } from './derivation.ts'
import type { Fact } from './fact.ts'
import { foldState } from './fold-loan.ts'
import { payoffState } from './payoff-amounts.ts'
import { planOf } from './relevel.ts'
import { scheduleOf } from './schedule-of.ts'
import type { LoanState } from './state.ts'
import { ACCOUNTS, type Account, copyTrace, derived, newTrace, type Trace } from './trace.ts'

/** What can be explained. `instalment:7` is the seventh. */
export type Explainable = Account | 'accrued' | 'perDiem' | 'payoff' | 'daysPastDue' | 'level' | `instalment:${number}`

export const EXPLAINABLE: readonly Explainable[] = [...ACCOUNTS, 'accrued', 'perDiem', 'payoff', 'daysPastDue', 'level']

/**
 * The derivation of one amount of the position on `asOf`. The tree is collected while the loan is folded anew, so it is
 * what was computed, not a story about it; the results of a `sum`'s children add up to its result.
 * Refuses like the fold, and INPUT_INVALID for an amount that is not there.
 */
export function explain(terms: Terms, facts: readonly Fact[], asOf: CivilDate, amount: Explainable): Derivation {
  const state = foldState(terms, facts, asOf, newTrace())
  const trace = state.trace as Trace
  if (isAccount(amount)) return sumOf(state, amount)
  switch (amount) {
    case 'accrued':
      return derived('sum', { of: amount, denominator: denominatorOf(state) }, state.accrued, trace.accruals)
    case 'perDiem':
      return perDiem(state)
    case 'payoff':
      return payoff(state)
    case 'daysPastDue':
      return daysPastDue(state)
    case 'level':
      ensure(trace.level !== undefined, FinanceError.INPUT_INVALID, { path: 'amount', expected: 'a level loan' })
      return trace.level
    default:
      return instalment(state, Number(amount.slice('instalment:'.length)))
  }
}

function isAccount(amount: Explainable): amount is Account {
  return (ACCOUNTS as readonly string[]).includes(amount)
}

function sumOf(state: LoanState, account: Account): Derivation {
  const children = state.trace?.accounts[account] ?? []
  const result = balanceOf(state, account)
  assert(children.reduce((sum, node) => sum + node.result, 0n) === result, `INV-X1 ${account}`)
  return derived('sum', { of: account, on: state.date }, result, children)
}

function balanceOf(state: LoanState, account: Account): bigint {
  if (account === 'advance' || account === 'suspense' || account === 'overpaid') return state[account]
  return state.owed[account]
}

function denominatorOf(state: LoanState): bigint {
  return state.accrualUnit
}

function perDiem(state: LoanState): Derivation {
  const copy = traced(state)
  const before = (copy.trace as Trace).accruals.length
  accrueTo(copy, (state.date + 1) as CivilDate)
  const added = (copy.trace as Trace).accruals.slice(before)
  return derived('sum', { of: 'perDiem', denominator: denominatorOf(state) }, copy.accrued - state.accrued, added)
}

/** A copy with a trace of its own. */
function traced(state: LoanState): LoanState {
  return { ...copyState(state), trace: copyTrace(state.trace as Trace) }
}

function payoff(state: LoanState): Derivation {
  const paid = payoffState(traced(state), state.date)
  const parts = (['principal', 'interest', 'penalty', 'fee'] as const).map((account) => sumOf(paid, account))
  const held = sumOf(paid, 'advance')
  const total = parts.reduce((sum, part) => sum + part.result, 0n) - held.result
  return derived('payoff', { on: state.date }, total > 0n ? total : 0n, [...parts, held])
}

function daysPastDue(state: LoanState): Derivation {
  const { oldestUnpaidDue, daysPastDue: days, bucket } = delinquencyOf(state)
  const oldest = state.rows.find(
    (row) => row.isBilled && row.due === oldestUnpaidDue && row.paidMinor < row.amountMinor,
  )
  const node = oldest && state.trace?.instalments.get(oldest.n)
  const paused = oldestUnpaidDue === undefined ? 0 : state.date - oldestUnpaidDue - days
  const inputs = {
    on: state.date,
    oldestUnpaidDue,
    paused,
    bucket,
    tolerance: state.terms.product.delinquency.toleranceMinor,
  }
  return derived('daysPastDue', inputs, BigInt(days), node ? [node] : [])
}

/** A billed instalment, or one to come. */
function instalment(state: LoanState, n: number): Derivation {
  const billed = state.trace?.instalments.get(n)
  if (billed) return billed
  const row = scheduleOf(state).find((one) => one.n === n)
  ensure(row !== undefined, FinanceError.INPUT_INVALID, { path: 'amount', expected: 'an instalment of the schedule' })
  const level = state.trace?.level
  const { due, interestMinor: interest, principalMinor: principal, openingMinor: balance, paidMinor: paid } = row
  const pay = planOf(state).rows.find((one) => one.n === n)?.pay.kind
  return derived(
    'projection',
    { n, due, pay, balance, interest, principal, paid, ...daysOf(state) },
    row.amountMinor,
    level ? [level] : [],
  )
}

/** How interest to come is counted and rounded; what is precomputed was agreed with the contract. */
function daysOf({ terms }: LoanState): Derivation['inputs'] {
  const { method, dayCount, rounding } = terms.product.interest
  return method === 'precomputed' ? {} : { dayCount, rounding }
}
