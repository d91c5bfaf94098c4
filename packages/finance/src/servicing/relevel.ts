/** Plans the open rows of a loan again, from what it owes now. */
import type { CivilDate } from '@chassis/primitives'
import type { Product } from '../products/product.ts'
import type { DayWeights } from '../schedule/day-weight.ts'
import type { Plan } from '../schedule/plan.ts'
import { planAmounts } from '../schedule/plan-amounts.ts'
import type { Row } from '../schedule/row.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/** Whether instalments are planned: precomputed ones are fixed with the contract, an account has none. */
export function isPlanned({ interest, schedule }: Product): boolean {
  return interest.method !== 'precomputed' && schedule.kind !== 'account'
}

/** How days are weighed for this loan. */
export function weightsOf(state: LoanState): DayWeights {
  const { interest, schedule } = state.terms.product
  return {
    dayCount: interest.dayCount,
    denominator: state.dayUnit,
    stubYearDays: BigInt(interest.stubYearDays),
    frequency: schedule.frequency,
    termination: state.rows.at(-1)?.end ?? state.terms.contract.start,
  }
}

/**
 * The principal that is not due yet. `scheduled`: the balance of the schedule. `daily`: what is outstanding, less what
 * unpaid instalments lack beyond the interest posted: arrears are taken to be paid apart.
 */
export function balanceToPlan(state: LoanState): bigint {
  if (state.terms.product.interest.method !== 'daily') return state.balance
  const principal = state.owed.principal
  const arrears = unpaidOf(state.rows, state.unpaid, state.next) - state.owed.interest
  if (arrears <= 0n) return principal
  return arrears < principal ? principal - arrears : 0n
}

/** Before anything is paid out, the schedule is that of the whole principal. */
function balanceToLevel(state: LoanState): bigint {
  const { disbursement, opening, principalMinor } = state.terms.contract
  const isAwaited = disbursement === 'byFacts' && !opening && state.totals.disbursed === 0n
  return isAwaited ? principalMinor : balanceToPlan(state)
}

/** What the rows from `from` to `to` (excluded) lack. */
export function unpaidOf(rows: readonly Row[], from: number, to: number): bigint {
  let unpaid = 0n
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row
    unpaid += row.amountMinor - row.paidMinor
  }
  return unpaid
}

/** `daily`: interest that is posted, unpaid and not part of an instalment yet; the next one asks for it. */
export function unbilledInterest(state: LoanState): bigint {
  if (state.terms.product.interest.method !== 'daily') return 0n
  const beyond = state.owed.interest - unpaidOf(state.rows, state.unpaid, state.next)
  return beyond > 0n ? beyond : 0n
}

/** The open part of the schedule. */
export function planOf(state: LoanState): Plan {
  return {
    product: state.terms.product,
    weights: weightsOf(state),
    rate: state.rate,
    balanceMinor: balanceToPlan(state),
    accrued: state.accrued + unbilledInterest(state) * state.accrualUnit,
    from: state.accruedTo as CivilDate,
    rows: state.rows.slice(state.next),
  }
}

/**
 * New amounts for the open rows; what was paid ahead on them has already lowered the principal and is forgotten.
 * Refuses what {@link planAmounts} refuses.
 */
export function relevel(state: LoanState, statedLevel: bigint | undefined): void {
  const plan = { ...planOf(state), balanceMinor: balanceToLevel(state) }
  const open = plan.rows.map((row) => (row.paidMinor === 0n ? row : { ...row, paidMinor: 0n, paidInterestMinor: 0n }))
  const planned = planAmounts({ ...plan, rows: open }, statedLevel)
  state.rows = [...state.rows.slice(0, state.next), ...planned.rows]
  state.levelMinor = planned.levelMinor
  if (state.trace && planned.levelMinor !== undefined) {
    const { rounding, unitMinor, fit } = state.terms.product.schedule
    const { balanceMinor: balance, accrued, rate } = plan
    const { dayCount, denominator } = plan.weights
    const inputs = { balance, accrued, rate, instalments: open.length, from: plan.from, rounding, unit: unitMinor, fit }
    const stated = statedLevel !== undefined
    state.trace.level = derived(
      'level',
      { ...inputs, stated, denominator, dayCount },
      planned.levelMinor,
      state.trace.rate ? [state.trace.rate] : [],
    )
  }
}
