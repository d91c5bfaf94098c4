/** The open rows of a schedule with their amounts, interest and principal, if everything is paid on its day. */
import { RATE_SCALE } from '../rate.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { accrualDenominatorOf, finalRowOf, type Plan, weightToCome } from './plan.ts'
import type { Row } from './row.ts'
import { splitRow } from './split-row.ts'

export interface ProjectedRow {
  readonly row: Row
  readonly amountMinor: bigint
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  /** Balance before the row. */
  readonly openingMinor: bigint
  /** The stated amount did not cover the interest. */
  readonly isShort: boolean
}

/** Runs the rows from the opening balance, with the roundings of the product. */
export function projectPlan(plan: Plan): readonly ProjectedRow[] {
  const denominator = accrualDenominatorOf(plan.weights)
  const final = finalRowOf(plan.rows)
  const floorMinor = residualPrincipal(plan)
  let { balanceMinor, accrued } = plan
  return plan.rows.map((row, i) => {
    accrued += balanceMinor * plan.rate * weightToCome(plan, row)
    const openingMinor = balanceMinor
    const split = splitRow(plan.product, { row, balanceMinor, accrued, denominator, isFinal: i === final, floorMinor })
    balanceMinor -= split.principalMinor
    accrued = split.accrued
    const { amountMinor, interestMinor, principalMinor } = split
    const isShort = isAmountSet(row) && i !== final && interestMinor > row.amountMinor
    return { row, amountMinor, interestMinor, principalMinor, openingMinor, isShort }
  })
}

function isAmountSet(row: Row): boolean {
  return row.pay.kind === 'level' || row.pay.kind === 'stated'
}

/**
 * The principal that a residual settles: its amount less the interest of its own period, half up; the amount itself
 * where it is due with the last instalment.
 */
export function residualPrincipal(plan: Plan): bigint {
  const row = plan.rows.at(-1)
  if (row?.pay.kind !== 'residual') return 0n
  if (plan.product.interest.method === 'precomputed') return row.pay.amountMinor
  const unit = plan.weights.denominator * RATE_SCALE
  const weight = weightToCome(plan, row)
  return roundHalfUpToMinor(row.pay.amountMinor * unit, unit + plan.rate * weight)
}
