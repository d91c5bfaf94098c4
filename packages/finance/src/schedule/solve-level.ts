/** The level amount of a schedule, exactly. */
import { accrualDenominatorOf, type Plan, weightToCome } from './plan.ts'
import type { Row } from './row.ts'

/** One percent of the level amount: `numerator ÷ denominator` minor units, not rounded. */
export interface LevelPercent {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** constant + slope × y, where y is one percent of the level amount. */
interface Linear {
  constant: bigint
  slope: bigint
}

/**
 * The amount at which the balance after the last row is nothing, with interest that is not rounded: the solution of a
 * linear equation, as an exact rational.
 *
 * Per row: accrued += balance × rate × weight ÷ denominator; a row that pays takes accrued interest into the balance
 * and subtracts its amount; `interest` and `waive` rows take the accrued interest away; `defer` rows leave it.
 * Source: the ordinary annuity, generalised to periods of unequal length (Kellison, The Theory of Interest, ch. 3–4).
 * Undefined where no row is level, and where the amount would be negative.
 */
export function solveLevel(plan: Plan): LevelPercent | undefined {
  const unit = accrualDenominatorOf(plan.weights)
  const balance: Linear = { constant: plan.balanceMinor * unit, slope: 0n }
  const accrued: Linear = { constant: plan.accrued, slope: 0n }
  let scale = unit
  const known = new Map<bigint, Reduced>()
  for (const row of plan.rows) {
    const weight = weightToCome(plan, row)
    const factor = known.get(weight) ?? reduced(plan.rate * weight, unit)
    known.set(weight, factor)
    const { times, over } = factor
    scale *= over
    accrued.constant = accrued.constant * over + balance.constant * times
    accrued.slope = accrued.slope * over + balance.slope * times
    balance.constant *= over
    balance.slope *= over
    pay(row, balance, accrued, scale)
  }
  const constant = balance.constant + accrued.constant
  const slope = -(balance.slope + accrued.slope)
  return slope > 0n && constant >= 0n ? { numerator: constant, denominator: slope } : undefined
}

interface Reduced {
  readonly times: bigint
  readonly over: bigint
}

function pay(row: Row, balance: Linear, accrued: Linear, scale: bigint): void {
  const { kind } = row.pay
  const isCleared = kind === 'interest' || (kind === 'nothing' && row.pay.interest === 'waive')
  if (kind === 'nothing' && row.pay.interest === 'defer') return
  if (!isCleared) {
    balance.constant += accrued.constant
    balance.slope += accrued.slope
  }
  accrued.constant = 0n
  accrued.slope = 0n
  if (kind === 'level') {
    balance.constant -= row.pay.extraMinor * scale
    balance.slope -= BigInt(row.pay.percent) * scale
  }
  if (kind === 'stated' || kind === 'residual') balance.constant -= row.pay.amountMinor * scale
}

/** times ÷ over in lowest terms: the numbers of a long schedule stay as short as they can be. */
function reduced(times: bigint, over: bigint): Reduced {
  let [x, y] = [over, times]
  while (y !== 0n) [x, y] = [y, x % y]
  return { times: times / x, over: over / x }
}
