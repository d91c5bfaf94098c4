/** The open part of a schedule: what the coming instalments start from. */
import type { CivilDate } from '@chassis/primitives'
import type { Product } from '../products/product.ts'
import type { RateE9 } from '../rate.ts'
import { RATE_SCALE } from '../rate.ts'
import { type DayWeights, dayWeight } from './day-weight.ts'
import type { Row } from './row.ts'

export interface Plan {
  readonly product: Product
  readonly weights: DayWeights
  readonly rate: RateE9
  /** What interest will accrue on. */
  readonly balanceMinor: bigint
  /** Interest accrued and not posted at `from`, over {@link accrualDenominatorOf}. */
  readonly accrued: bigint
  readonly from: CivilDate
  /** Rows that are not billed. */
  readonly rows: readonly Row[]
}

/** The denominator of every accrual of a loan: that of its days times 10⁹. */
export function accrualDenominatorOf(weights: DayWeights): bigint {
  return weights.denominator * RATE_SCALE
}

/** The weight of what is still to come of a row's period. */
export function weightToCome(plan: Plan, row: Row): bigint {
  const from = plan.from > row.start ? plan.from : row.start
  return from >= row.end ? 0n : dayWeight(plan.weights, row, from, row.end)
}

/** Position of the row that takes what is left before a residual; −1 when no row pays principal. */
export function finalRowOf(rows: readonly Row[]): number {
  for (let i = rows.length - 1; i >= 0; i--) {
    const { kind } = (rows[i] as Row).pay
    if (kind !== 'residual' && kind !== 'nothing') return i
  }
  return -1
}
