/** Facts that change the rate. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import { LOAN_RATE_MAX } from '../../products/check-terms.ts'
import type { FloatingRate } from '../../products/contract.ts'
import { closePart } from '../accrue.ts'
import type { IndexFixed, RateChanged } from '../fact.ts'
import { relevel } from '../relevel.ts'
import type { LoanState } from '../state.ts'
import { derived } from '../trace.ts'

/** Refuses RATE_NOT_FLOATING (the rate follows an index) and NOT_FOR_PRECOMPUTED. */
export function applyRateChange(state: LoanState, fact: RateChanged): void {
  ensure(state.terms.contract.floating === undefined, FinanceError.RATE_NOT_FLOATING)
  setRate(state, fact.rate)
}

/** index + margin; moved by no more than the step cap; held between floor and cap; never below 0. */
export function applyIndexFixing(state: LoanState, fact: IndexFixed): void {
  const { floating } = state.terms.contract
  ensure(floating !== undefined, FinanceError.RATE_NOT_FLOATING)
  const rate = floatingRate(floating, fact.value, state.rate)
  const { margin, cap, floor, stepCap } = floating
  const inputs = { index: floating.index, value: fact.value, margin, cap, floor, stepCap, before: state.rate }
  if (state.trace) state.trace.rate = derived('floatingRate', inputs, rate)
  setRate(state, rate)
}

function floatingRate({ margin, cap, floor, stepCap }: FloatingRate, value: bigint, before: bigint): bigint {
  let rate = value + margin
  if (stepCap !== undefined && rate > before + stepCap) rate = before + stepCap
  if (stepCap !== undefined && rate < before - stepCap) rate = before - stepCap
  if (cap !== undefined && rate > cap) rate = cap
  if (floor !== undefined && rate < floor) rate = floor
  return rate < 0n ? 0n : rate
}

/** The new rate holds from the fact's day on. */
export function setRate(state: LoanState, rate: bigint): void {
  const { interest } = state.terms.product
  ensure(interest.method !== 'precomputed', FinanceError.NOT_FOR_PRECOMPUTED)
  ensure(rate <= LOAN_RATE_MAX, FinanceError.LOAN_RATE_OUT_OF_RANGE)
  closePart(state)
  state.rate = rate
  if (interest.rateChange === 'relevel' && state.next < state.rows.length) relevel(state, undefined)
}
