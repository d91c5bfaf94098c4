/** Principal paid before it is due. */
import type { PrepaymentMode } from '../products/product.ts'
import { RATE_SCALE } from '../rate.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import type { Plan } from '../schedule/plan.ts'
import { tryPlan } from '../schedule/plan-amounts.ts'
import type { Row } from '../schedule/row.ts'
import { closePart } from './accrue.ts'
import { payComponent } from './allocate.ts'
import { addFee } from './bill-row.ts'
import { planOf, relevel } from './relevel.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/**
 * Lowers the principal (and the balance of the schedule) by `principal`, which is not more than there is, and plans
 * the coming instalments by `mode`. Refuses what planning refuses.
 */
export function prepay(state: LoanState, principal: bigint, mode: PrepaymentMode): void {
  closePart(state)
  payComponent(state, 'principal', principal)
  if (state.terms.product.interest.method !== 'daily') state.balance -= principal
  chargePrepaymentFee(state, principal)
  if (state.owed.principal === 0n) return
  if (mode === 'lower' || (mode === 'shorten' && dropRows(state))) relevel(state, undefined)
}

/** A part of the prepaid principal, half up, owed as a fee from now on. */
export function chargePrepaymentFee(state: LoanState, principal: bigint): void {
  const { feeRate } = state.terms.product.prepayment
  const amountMinor = roundHalfUpToMinor(principal * feeRate, RATE_SCALE)
  if (amountMinor === 0n) return
  addFee(state, `prepayment:${state.facts}`, 'prepayment', amountMinor)
  const inputs = { principal, rate: feeRate, rounding: 'halfUp' }
  state.trace?.accounts.fee.push(derived('prepaymentFee', inputs, amountMinor))
}

/** Leaves the fewest open rows whose amounts are not above the present ones; false where no amount could grow. */
function dropRows(state: LoanState): boolean {
  const present = measureOf(state.rows.slice(state.next), state.levelMinor)
  if (present === undefined) return false
  const plan = planOf(state)
  const residual = plan.rows.at(-1)?.pay.kind === 'residual' ? 1 : 0
  let [low, high] = [1, plan.rows.length - residual]
  if (high === 0) return false
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const measure = measureWith(plan, shortened(plan.rows, middle))
    if (measure !== undefined && measure <= present) high = middle
    else low = middle + 1
  }
  state.rows = [...state.rows.slice(0, state.next), ...shortened(plan.rows, low)]
  return true
}

/** Undefined where planning refuses these rows, or none of them could grow. */
function measureWith(plan: Plan, rows: readonly Row[]): bigint | undefined {
  const planned = tryPlan({ ...plan, rows: rows.map(unpaidAhead) }, undefined)
  return 'rows' in planned ? measureOf(planned.rows, planned.levelMinor) : undefined
}

function unpaidAhead(row: Row): Row {
  return { ...row, paidMinor: 0n, paidInterestMinor: 0n }
}

/** What must not grow: the level amount, or the equal part of the principal. */
function measureOf(rows: readonly Row[], levelMinor: bigint | undefined): bigint | undefined {
  if (levelMinor !== undefined) return levelMinor
  let most: bigint | undefined
  for (const { pay } of rows) {
    if (pay.kind === 'principal' && (most === undefined || pay.principalMinor > most)) most = pay.principalMinor
  }
  return most
}

/** The first `count` rows; a residual moves up to the new end, keeping its distance. */
function shortened(rows: readonly Row[], count: number): readonly Row[] {
  const kept = rows.slice(0, count)
  const residual = rows.at(-1)
  const last = kept.at(-1)
  if (residual?.pay.kind !== 'residual' || !last) return kept
  if (residual.start === residual.end) {
    const { slot, end, regularStart, due } = last
    return [...kept, { ...residual, n: last.n + 1, slot, start: end, end, regularStart, due }]
  }
  const { n, slot, start, end, regularStart, due } = rows[count] as Row
  return [...kept, { ...residual, n, slot, start, end, regularStart, due }]
}
