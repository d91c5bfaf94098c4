/** Gives the open rows of a schedule their amounts. */
import { type RefusalCode, type RejectionDetails, refuse } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { roundToUnit } from '../rounding-by-name.ts'
import { finalRowOf, type Plan } from './plan.ts'
import { projectPlan, residualPrincipal } from './project-plan.ts'
import type { Row } from './row.ts'
import { type LevelPercent, solveLevel } from './solve-level.ts'

export interface PlannedRows {
  readonly rows: readonly Row[]
  /** The level amount, rounded; undefined where no row is level. */
  readonly levelMinor: bigint | undefined
}

/**
 * Solves and rounds the level amount (or takes the one the contract states), divides the principal of
 * equal-principal rows, and lets the final row take what the rounding leaves.
 * Refuses TERMS_IMPOSSIBLE, and NEGATIVE_AMORTISATION where the product does.
 */
export function planAmounts(plan: Plan, statedLevel: bigint | undefined): PlannedRows {
  const planned = tryPlan(plan, statedLevel)
  return 'rows' in planned ? planned : refuse(planned.refusal, planned.details)
}

/** Why rows cannot be planned. */
export interface Unplanned {
  readonly refusal: RefusalCode
  readonly details: RejectionDetails
}

/** As {@link planAmounts}, for rows that are only tried: what it would refuse is answered. */
export function tryPlan(plan: Plan, statedLevel: bigint | undefined): PlannedRows | Unplanned {
  const level = levelRows(plan, statedLevel)
  if (!level) return impossible('instalments')
  const levelled = fitted(plan, level, statedLevel)
  const rows = equalPrincipalRows({ ...plan, rows: levelled.rows })
  if (!rows) return impossible('unit')
  const projected = projectPlan({ ...plan, rows })
  const short = projected.find((row) => row.isShort)
  if (short && plan.product.schedule.negativeAmortisation === 'refuse')
    return { refusal: FinanceError.NEGATIVE_AMORTISATION, details: { instalment: short.row.n } }
  const floor = residualPrincipal(plan)
  const last = projected.at(-1)
  const left = last ? last.openingMinor - last.principalMinor : plan.balanceMinor
  if (left !== 0n || floor > plan.balanceMinor) return impossible('instalments')
  return {
    rows: projected.map(({ row, amountMinor }) => (row.amountMinor === amountMinor ? row : { ...row, amountMinor })),
    levelMinor: levelled.levelMinor,
  }
}

function impossible(field: string): Unplanned {
  return { refusal: FinanceError.TERMS_IMPOSSIBLE, details: { field } }
}

function levelRows(plan: Plan, statedLevel: bigint | undefined): PlannedRows | undefined {
  const isLevelled = plan.rows.some((row) => row.pay.kind === 'level')
  if (!isLevelled) return { rows: plan.rows.map(withStatedAmount), levelMinor: undefined }
  const percent: LevelPercent | undefined =
    statedLevel === undefined ? solveLevel(plan) : { numerator: statedLevel, denominator: 100n }
  if (!percent) return undefined
  const { rounding, unitMinor } = plan.product.schedule
  const known = new Map<number, bigint>()
  const amountOf = (percents: number) => {
    const amount =
      known.get(percents) ?? roundToUnit(rounding, percent.numerator * BigInt(percents), percent.denominator, unitMinor)
    known.set(percents, amount)
    return amount
  }
  const rows = plan.rows.map((row) =>
    row.pay.kind === 'level'
      ? { ...row, amountMinor: amountOf(row.pay.percent) + row.pay.extraMinor }
      : withStatedAmount(row),
  )
  return { rows, levelMinor: statedLevel ?? amountOf(100) }
}

/**
 * `evenLast`: a level amount one unit higher or lower, if the final instalment then differs less from it. One step
 * only.
 */
function fitted(plan: Plan, planned: PlannedRows, statedLevel: bigint | undefined): PlannedRows {
  const { fit, unitMinor } = plan.product.schedule
  if (fit === 'exact' || statedLevel !== undefined || planned.levelMinor === undefined) return planned
  const difference = lastDifference(plan, planned.rows)
  if (difference === 0n) return planned
  const step = difference > 0n ? unitMinor : -unitMinor
  const rows = planned.rows.map((row) =>
    row.pay.kind === 'level' ? { ...row, amountMinor: row.amountMinor + step } : row,
  )
  return magnitude(lastDifference(plan, rows)) < magnitude(difference)
    ? { rows, levelMinor: planned.levelMinor + step }
    : planned
}

/** By how much the final instalment is above the amount that it was planned with. */
function lastDifference(plan: Plan, rows: readonly Row[]): bigint {
  const final = finalRowOf(rows)
  const planned = rows[final]
  if (planned?.pay.kind !== 'level') return 0n
  return (projectPlan({ ...plan, rows })[final]?.amountMinor ?? 0n) - planned.amountMinor
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

function withStatedAmount(row: Row): Row {
  return row.pay.kind === 'stated' || row.pay.kind === 'residual' ? { ...row, amountMinor: row.pay.amountMinor } : row
}

/** Equal parts of what lies above the residual; the first or the final row takes the remainder. */
function equalPrincipalRows(plan: Plan): readonly Row[] | undefined {
  const { rounding, unitMinor, remainder } = plan.product.schedule
  const indexes = plan.rows.flatMap((row, i) => (row.pay.kind === 'principal' ? [i] : []))
  const count = BigInt(indexes.length)
  if (count === 0n) return plan.rows
  const total = plan.balanceMinor - residualPrincipal(plan)
  const part = roundToUnit(rounding, total, count, unitMinor)
  const odd = remainder === 'first' ? indexes[0] : finalRowOf(plan.rows)
  const oddPart = total - part * (count - 1n)
  if (oddPart < 0n) return undefined
  return plan.rows.map((row, i) =>
    row.pay.kind === 'principal'
      ? { ...row, pay: { kind: 'principal', principalMinor: i === odd ? oddPart : part } }
      : row,
  )
}
