/** How late a loan is. */
import type { CivilDate } from '@chassis/primitives'
import type { Row } from '../schedule/row.ts'
import { isClosed } from './is-closed.ts'
import type { LoanState, Pause } from './state.ts'

export interface Delinquency {
  readonly pastDueMinor: bigint
  readonly oldestUnpaidDue: CivilDate | undefined
  readonly daysPastDue: number
  readonly bucket: number
}

/**
 * Days from the due date of the oldest instalment that lacks more than the tolerance to the state's date, without the
 * days of pauses. The bucket is the last one whose first day has been reached; 0 while the loan is current.
 */
export function delinquencyOf(state: LoanState): Delinquency {
  const { toleranceMinor, buckets } = state.terms.product.delinquency
  let oldest: CivilDate | undefined
  let pastDueMinor = 0n
  for (let i = state.unpaid; i < state.next && !isClosed(state); i++) {
    const row = state.rows[i] as Row
    const lacks = row.amountMinor - row.paidMinor
    if (row.due >= state.date || lacks <= 0n) continue
    pastDueMinor += lacks
    if (lacks > toleranceMinor && (oldest === undefined || row.due < oldest)) oldest = row.due
  }
  const daysPastDue = oldest === undefined ? 0 : state.date - oldest - pausedDays(state.pauses, oldest, state.date)
  const bucket = daysPastDue === 0 ? 0 : buckets.filter((first) => daysPastDue >= first).length
  return { pastDueMinor, oldestUnpaidDue: oldest, daysPastDue, bucket }
}

/** Days of [from, to) that lie in a pause; pauses do not overlap. */
function pausedDays(pauses: readonly Pause[], from: CivilDate, to: CivilDate): number {
  return pauses.reduce((days, pause) => days + Math.max(0, Math.min(to, pause.until) - Math.max(from, pause.from)), 0)
}
