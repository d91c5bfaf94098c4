/** What settles a loan on a date. */
import { accruedOnNextDay, type LoanState, type Payoff, payoffState, roundHalfUpToMinor } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { accountOf } from './account-of.ts'

/** Days in a row that a day count can leave out: under 30/360 the 31st. */
const FREE_DAYS_MAX = 3

/**
 * Principal, fees and the interest due on `date`, which is not before the position's last effective date, by the fold
 * of finance: exactly what a payment of that date would meet, so that paying the payoff leaves nothing. The amount is
 * good through the last day before the next that accrues, at most through `quotedThrough`.
 */
export function payoffOf(terms: ServicingTerms, position: Position, date: CivilDate, quotedThrough: CivilDate): Payoff {
  const state = payoffState(accountOf(terms, position, date), date)
  const { principal, interest, fee } = state.owed
  const perDiem = { numerator: accruedOnNextDay(state), denominator: state.accrualUnit }
  return {
    payoffMinor: principal + interest + fee,
    interestMinor: interest,
    principalMinor: principal,
    otherMinor: fee,
    perDiem,
    perDiemMinor: roundHalfUpToMinor(perDiem.numerator, perDiem.denominator),
    goodThrough: goodThrough(state, date, quotedThrough),
  }
}

function goodThrough(state: LoanState, date: CivilDate, quotedThrough: CivilDate): CivilDate {
  if (state.owed.principal === 0n || state.rate === 0n) return quotedThrough
  // Interest may be paid through a later day already.
  const paidThrough = state.accruedTo < quotedThrough ? state.accruedTo : quotedThrough
  let last = date < paidThrough ? paidThrough : date
  for (let free = 0; free < FREE_DAYS_MAX && last < quotedThrough; free++) {
    state.date = last
    if (accruedOnNextDay(state) !== 0n) return last
    last = (last + 1) as CivilDate
  }
  return last
}
