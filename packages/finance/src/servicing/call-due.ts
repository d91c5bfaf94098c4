/** Everything falls due at once: acceleration, charge-off, payoff. */
import { addMonths, type CivilDate } from '@chassis/primitives'
import type { Row } from '../schedule/row.ts'
import { accrueTo, postInterest } from './accrue.ts'
import { passPaidRows } from './allocate.ts'
import { postOpenAccrual } from './bill-row.ts'
import { rebateOf } from './rebate.ts'
import { unpaidOf } from './relevel.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/**
 * Replaces the open rows by one that is due on the state's date and asks for all that was not due yet, with interest to
 * that day; `wholePeriod` counts the interest of the running period to its end (`scheduled`).
 */
export function callDue(state: LoanState, interest: 'toDate' | 'wholePeriod'): void {
  const open = state.rows[state.next]
  if (!open) return
  const { method } = state.terms.product.interest
  const [isDaily, isPrecomputed] = [method === 'daily', method === 'precomputed']
  const start = open.start < state.date ? open.start : state.date
  if (!isDaily && interest === 'wholePeriod') accrueTo(state, open.end)
  const posted = isDaily ? postDaily(state) : isPrecomputed ? chargeUnbilled(state) : postOpenAccrual(state)
  const paidMinor = isDaily ? open.paidMinor : 0n
  const amountMinor = isDaily ? allOutstanding(state) + paidMinor : posted + state.balance
  const interestMinor = posted < amountMinor ? posted : amountMinor
  state.balance = 0n
  const row: Row = {
    n: open.n,
    slot: open.slot,
    start,
    end: state.date,
    regularStart: regularStartBefore(state),
    due: state.date,
    pay: { kind: 'residual', amountMinor },
    amountMinor,
    isBilled: true,
    interestMinor,
    principalMinor: amountMinor - interestMinor,
    paidMinor,
    paidInterestMinor: isDaily ? open.paidInterestMinor : 0n,
  }
  state.rows = [...state.rows.slice(0, state.next), row]
  state.next += 1
  state.period = state.rows.length
  passPaidRows(state)
}

/** Days after this one are counted over regular periods from it on: the one before it sets their length. */
function regularStartBefore({ date, terms }: LoanState): CivilDate {
  const { unit, every } = terms.product.schedule.frequency
  return unit === 'month' ? addMonths(date, -every) : date
}

/** Precomputed interest that is not billed, less the rebate. */
function chargeUnbilled(state: LoanState): bigint {
  let unbilled = 0n
  for (const { pay } of state.rows.slice(state.next)) if (pay.kind === 'precomputed') unbilled += pay.interestMinor
  const rebate = rebateOf(state)
  const charged = unbilled - rebate.result
  state.totals.rebated += rebate.result
  state.trace?.accounts.interest.push(derived('unbilledCharge', { unbilled }, charged, [rebate]))
  state.totals.charged.interest += charged
  state.owed.interest += charged
  return charged
}

function postDaily(state: LoanState): bigint {
  postInterest(state)
  const interest = state.periodInterest
  state.periodInterest = 0n
  return interest
}

/** Of a daily loan: what is owed beyond the rows that are billed. */
function allOutstanding(state: LoanState): bigint {
  const outstanding = state.owed.principal + state.owed.interest - unpaidOf(state.rows, state.unpaid, state.next)
  return outstanding > 0n ? outstanding : 0n
}
