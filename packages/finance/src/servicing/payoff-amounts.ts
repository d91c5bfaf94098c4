/** What settles a loan on a day. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { postInterest, postLateInterest } from './accrue.ts'
import { advance } from './advance.ts'
import { copyState } from './apply-fact.ts'
import { callDue } from './call-due.ts'
import { chargeForPayoff } from './facts/payoff-steps.ts'
import { isClosed } from './is-closed.ts'
import type { LoanState } from './state.ts'

export interface PayoffAmounts {
  readonly on: CivilDate
  /** The components less what is held for instalments; never below zero. */
  readonly amountMinor: bigint
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly penaltyMinor: bigint
  readonly feeMinor: bigint
  readonly advanceMinor: bigint
  /** Given back on precomputed interest. */
  readonly rebateMinor: bigint
}

/**
 * Takes a copy of the loan through a payoff on `on`: the amount is what the payoff itself would ask for, to the minor
 * unit. `on` is not before the state.
 */
export function payoffAmounts(state: LoanState, on: CivilDate): PayoffAmounts {
  const copy = payoffState({ ...copyState(state), trace: undefined }, on)
  const { principal, interest, penalty, fee } = copy.owed
  const total = principal + interest + penalty + fee - copy.advance
  return {
    on,
    amountMinor: total > 0n ? total : 0n,
    principalMinor: principal,
    interestMinor: interest,
    penaltyMinor: penalty,
    feeMinor: fee,
    advanceMinor: copy.advance,
    rebateMinor: copy.totals.rebated - state.totals.rebated,
  }
}

/** Takes a state that nobody else holds to the point where a payoff meets it. */
export function payoffState(state: LoanState, on: CivilDate): LoanState {
  advance(state, on)
  if (isClosed(state)) return state
  if (state.terms.product.interest.method === 'daily') postInterest(state)
  postLateInterest(state)
  chargeForPayoff(state)
  callDue(state, state.terms.product.payoff.interest)
  return state
}

export interface PayoffQuote {
  readonly quotedOn: CivilDate
  /** Last day on which a payoff may refer to the quote. */
  readonly goodThrough: CivilDate
  /** What settles on the first and on the last day. */
  readonly first: PayoffAmounts
  readonly last: PayoffAmounts
}

/** A quote for every day from `on` to `goodThrough`. Refuses PERIOD_REVERSED, and PERIOD_TOO_LONG beyond 366 days. */
export function quotePayoff(state: LoanState, on: CivilDate, goodThrough: CivilDate): PayoffQuote {
  ensure(on <= goodThrough, FinanceError.PERIOD_REVERSED)
  ensure(goodThrough - on <= 366, FinanceError.PERIOD_TOO_LONG)
  return { quotedOn: on, goodThrough, first: payoffAmounts(state, on), last: payoffAmounts(state, goodThrough) }
}
