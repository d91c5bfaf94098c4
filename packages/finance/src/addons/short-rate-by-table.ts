/** Short rate by the table of the policy (短期率表, 短期月费率表). */
import { type CivilDate, ensure } from '@chassis/primitives'
import { compareFractions, type Fraction, ONE, subtractFractions, ZERO } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import type { CoverPeriod } from './pro-rata-by-days.ts'
import { type CoverSplit, splitCover } from './split.ts'

/** Cover of up to `days` days has earned this share of the price. */
export interface ShortRateStep {
  readonly days: number
  readonly earned: Fraction
}

const STEPS_MAX = 400

/**
 * price × (1 − earned share of the first step that reaches the days of cover), rounded half up. The table is part of
 * the policy, so it is data here; beyond its last step everything is earned, as it is after the end of cover.
 *
 * Refuses SHORT_RATE_TABLE_INVALID, COVER_PERIOD_INVALID and COVER_AMOUNT_INVALID.
 */
export function shortRateByTable(
  priceMinor: bigint,
  { from, to }: CoverPeriod,
  cancelledOn: CivilDate,
  table: readonly ShortRateStep[],
): CoverSplit {
  ensure(from < to && cancelledOn >= from, FinanceError.COVER_PERIOD_INVALID)
  checkTable(table)
  const days = cancelledOn - from
  const step = cancelledOn >= to ? undefined : table.find((one) => days <= one.days)
  return splitCover(priceMinor, subtractFractions(ONE, step?.earned ?? ONE))
}

function checkTable(table: readonly ShortRateStep[]): void {
  ensure(table.length > 0 && table.length <= STEPS_MAX, FinanceError.SHORT_RATE_TABLE_INVALID)
  let [days, earned] = [-1, ZERO]
  for (const step of table) {
    const isAscending = Number.isInteger(step.days) && step.days > days && compareFractions(step.earned, earned) >= 0n
    ensure(step.earned.denominator > 0n && isAscending, FinanceError.SHORT_RATE_TABLE_INVALID)
    days = step.days
    earned = step.earned
  }
  ensure(compareFractions(earned, ONE) === 0n, FinanceError.SHORT_RATE_TABLE_INVALID)
}
