/** The rate per period at which stated amounts repay a principal. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Row } from './row.ts'

/** Rates per period are integers of 10⁻¹². */
export const PERIOD_RATE_SCALE = 1_000_000_000_000n
/** A thousand percent per period. */
const RATE_MAX = 10n * PERIOD_RATE_SCALE

/** An amount at the end of a period, or at its start where the period is empty. */
export interface Flow {
  readonly amountMinor: bigint
  readonly isPeriodEmpty: boolean
}

export interface ExactBalance {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function flowsOf(rows: readonly Row[]): readonly Flow[] {
  return rows.map(({ amountMinor, start, end }) => ({ amountMinor, isPeriodEmpty: start === end }))
}

/** What is left after the first `count` amounts at `rate` per period: all periods that are not empty count alike. */
export function balanceAfter(principal: bigint, flows: readonly Flow[], rate: bigint, count: number): ExactBalance {
  let numerator = principal
  let denominator = 1n
  for (const { amountMinor, isPeriodEmpty } of flows.slice(0, count)) {
    if (!isPeriodEmpty) {
      denominator *= PERIOD_RATE_SCALE
      numerator *= PERIOD_RATE_SCALE + rate
    }
    numerator -= amountMinor * denominator
  }
  return { numerator, denominator }
}

/**
 * The least rate (10⁻¹² per period) at which nothing is overpaid after the last amount.
 * Refuses TERMS_IMPOSSIBLE where that is so at no rate up to 1,000 % per period.
 */
export function impliedRate(principal: bigint, flows: readonly Flow[]): bigint {
  const isRepaid = (rate: bigint) => balanceAfter(principal, flows, rate, flows.length).numerator >= 0n
  ensure(isRepaid(RATE_MAX), FinanceError.TERMS_IMPOSSIBLE, { field: 'charge' })
  let [low, high] = [0n, RATE_MAX]
  while (low < high) {
    const middle = (low + high) / 2n
    if (isRepaid(middle)) high = middle
    else low = middle + 1n
  }
  return high
}
