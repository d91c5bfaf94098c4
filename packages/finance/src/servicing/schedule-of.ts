/** The schedule of a loan: billed rows as billed, open rows as they will be if everything is paid on its day. */
import { accrualDenominatorOf, finalRowOf, type Plan, weightToCome } from '../schedule/plan.ts'
import { projectPlan, residualPrincipal } from '../schedule/project-plan.ts'
import type { Row } from '../schedule/row.ts'
import { postAccrual } from '../schedule/split-row.ts'
import type { RowStatus, ScheduleRow } from './position.ts'
import { planOf, unbilledInterest } from './relevel.ts'
import type { LoanState } from './state.ts'

/** Open rows after the one with which the balance ends fall away. */
export function scheduleOf(state: LoanState): readonly ScheduleRow[] {
  const billed = state.rows.slice(0, state.next).map((row) => billedRow(state, row))
  const plan = planOf(state)
  const open = state.terms.product.interest.method === 'daily' ? projectDaily(state, plan) : projectOpen(plan)
  return [...billed, ...withoutEmptyEnd(open)]
}

function billedRow(state: LoanState, row: Row): ScheduleRow {
  const { n, start, end, due, interestMinor, principalMinor, amountMinor, paidMinor } = row
  const openingMinor = undefined
  const status = statusOf(row, row.due > state.date)
  return { n, start, end, due, openingMinor, interestMinor, principalMinor, amountMinor, paidMinor, status }
}

function statusOf(row: Row, isDueLater: boolean): RowStatus {
  if (row.paidMinor >= row.amountMinor) return 'paid'
  if (row.paidMinor > 0n) return 'partlyPaid'
  return isDueLater ? 'due' : 'unpaid'
}

function projectOpen(plan: Plan): readonly ScheduleRow[] {
  return projectPlan(plan).map(({ row, amountMinor, interestMinor, principalMinor, openingMinor }) => {
    const { n, start, end, due, paidMinor } = row
    return { n, start, end, due, openingMinor, interestMinor, principalMinor, amountMinor, paidMinor, status: 'future' }
  })
}

/**
 * The rows of a daily loan: what was paid ahead on a row is not asked for again, and interest is paid before
 * principal.
 */
function projectDaily(state: LoanState, plan: Plan): readonly ScheduleRow[] {
  const denominator = accrualDenominatorOf(plan.weights)
  const final = finalRowOf(plan.rows)
  const floorMinor = residualPrincipal(plan)
  let balance = plan.balanceMinor
  let accrued = state.accrued
  let interest = unbilledInterest(state)
  return plan.rows.map((row, i) => {
    const openingMinor = balance
    accrued += balance * plan.rate * weightToCome(plan, row)
    const isDeferred = row.pay.kind === 'nothing' && row.pay.interest === 'defer'
    const posted = isDeferred ? { postedMinor: 0n, accrued } : postAccrual(plan.product.interest, accrued, denominator)
    accrued = posted.accrued
    interest += posted.postedMinor
    const asked = askedDaily(row, { balance, interest, isFinal: i === final, floorMinor })
    const interestMinor = interest < asked ? interest : asked
    interest -= interestMinor
    const joins = row.pay.kind === 'nothing' && row.pay.interest === 'capitalise' ? interest : 0n
    if (row.pay.kind === 'nothing' && !isDeferred) interest = 0n
    balance += joins + interestMinor - asked
    const { n, start, end, due, paidMinor } = row
    const amountMinor = paidMinor + asked
    const principalMinor = amountMinor - interestMinor - joins
    return { n, start, end, due, openingMinor, interestMinor, principalMinor, amountMinor, paidMinor, status: 'future' }
  })
}

/** What a row will still ask for. */
function askedDaily(
  row: Row,
  at: {
    readonly balance: bigint
    readonly interest: bigint
    readonly isFinal: boolean
    readonly floorMinor: bigint
  },
): bigint {
  const { balance, interest } = at
  const outstanding = balance + interest
  const wanted = wantedOf(row, interest, at.isFinal ? outstanding - at.floorMinor : undefined, outstanding)
  if (wanted <= 0n) return 0n
  return wanted < outstanding ? wanted : outstanding
}

function wantedOf(row: Row, interest: bigint, final: bigint | undefined, outstanding: bigint): bigint {
  if (row.pay.kind === 'nothing') return 0n
  if (row.pay.kind === 'residual') return outstanding
  if (final !== undefined) return final
  if (row.pay.kind === 'interest') return interest - row.paidMinor
  if (row.pay.kind === 'principal') return row.pay.principalMinor + interest - row.paidMinor
  return row.amountMinor - row.paidMinor
}

function withoutEmptyEnd(rows: readonly ScheduleRow[]): readonly ScheduleRow[] {
  let length = rows.length
  while (length > 0 && isEmpty(rows[length - 1] as ScheduleRow)) length--
  return rows.slice(0, length)
}

function isEmpty(row: ScheduleRow): boolean {
  return row.amountMinor === 0n && row.principalMinor === 0n && row.openingMinor === 0n
}
