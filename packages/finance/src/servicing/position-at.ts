/** The position of a loan on a date. */
import type { CivilDate } from '@chassis/primitives'
import { RATE_SCALE } from '../rate.ts'
import { roundToMinor } from '../rounding-by-name.ts'
import { postAccrual } from '../schedule/split-row.ts'
import { accrueTo } from './accrue.ts'
import { advance } from './advance.ts'
import { copyState } from './apply-fact.ts'
import { delinquencyOf } from './delinquency.ts'
import { isClosed } from './is-closed.ts'
import { payoffAmounts } from './payoff-amounts.ts'
import type { Position } from './position.ts'
import { unpaidOf } from './relevel.ts'
import { scheduleOf } from './schedule-of.ts'
import type { LoanState } from './state.ts'

/**
 * What the loan shows on `asOf`, after all facts of the state: instalments due on that day are billed, interest has
 * accrued up to the day. The state stays as it is. Refuses DATE_BEFORE_STATE.
 */
export function positionAt(state: LoanState, asOf: CivilDate): Position {
  const at: LoanState = { ...copyState(state), trace: undefined }
  advance(at, asOf)
  const denominator = at.accrualUnit
  const schedule = scheduleOf(at)
  const next = schedule.find((row) => row.status === 'future')
  const perDiem = { numerator: accruedOnNextDay(at), denominator }
  const { rounding } = at.terms.product.interest
  return {
    asOf,
    status: at.status,
    settledOn: at.settledOn,
    rate: at.rate,
    owed: at.owed,
    accrued: { numerator: at.accrued, denominator },
    accruedMinor: postAccrual(at.terms.product.interest, at.accrued, denominator).postedMinor,
    lateAccruedMinor: lateAccruedMinor(at),
    advanceMinor: at.advance,
    suspenseMinor: at.suspense,
    overpaidMinor: at.overpaid,
    dueMinor: dueOf(at),
    ...delinquencyOf(at),
    nextDue: next?.due,
    nextAmountMinor: next ? next.amountMinor - next.paidMinor : 0n,
    perDiem,
    perDiemMinor: roundToMinor(rounding, perDiem.numerator, denominator),
    payoff: payoffAmounts(at, asOf),
    levelMinor: at.levelMinor,
    fees: at.fees,
    totals: at.totals,
    schedule,
  }
}

/** What billed instalments lack; of an account, whose instalments nobody knows, all that is posted and owed. */
function dueOf({ rows, unpaid, next, owed, terms }: LoanState): bigint {
  const lacking =
    terms.product.schedule.kind === 'account' ? owed.principal + owed.interest : unpaidOf(rows, unpaid, next)
  return lacking + owed.penalty + owed.fee
}

/** What the day of the state adds to accrued interest, over the denominator of the loan; events of it aside. */
export function accruedOnNextDay(state: LoanState): bigint {
  if (isClosed(state)) return 0n
  const copy = copyState(state)
  accrueTo(copy, (state.date + 1) as CivilDate)
  return copy.accrued - state.accrued
}

function lateAccruedMinor(state: LoanState): bigint {
  const rule = state.terms.product.late?.interest
  if (!rule || state.lateAccrued <= 0n) return 0n
  return roundToMinor(state.terms.product.interest.rounding, state.lateAccrued, BigInt(rule.yearDays) * RATE_SCALE)
}
