/** What a rate by law is computed from: who paid what to whom, and when. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'

export interface DatedAmount {
  readonly date: CivilDate
  /** Minor units, positive. */
  readonly amountMinor: bigint
}

/**
 * - `advances`: what the borrower receives, net of nothing.
 * - `payments`: the instalments. Their dates decide on the unit-period (US) and on the unit of the intervals (EU).
 * - `charges`: everything else the borrower pays that counts as a cost of the credit (prepaid finance charges, 手续费,
 *   みなし利息). They are in the equation like payments, but their dates decide nothing.
 */
export interface CreditFlows {
  readonly advances: readonly DatedAmount[]
  readonly payments: readonly DatedAmount[]
  readonly charges?: readonly DatedAmount[]
}

export const FLOWS_MAX = 5_000
export const FLOW_AMOUNT_MAX = 10n ** 18n
/** The longest term: a hundred years. */
export const TERM_DAYS_MAX = 36_525

/**
 * Refuses FLOWS_ONE_SIDED (no advance or no payment), TOO_MANY_FLOWS, FLOW_AMOUNT_INVALID, FLOW_BEFORE_START (a payment
 * before the first advance; a charge too, unless `chargesMayPrecede`) and PERIOD_TOO_LONG (more than a hundred years).
 */
export function checkFlows(flows: CreditFlows, chargesMayPrecede: boolean): void {
  const charges = flows.charges ?? []
  ensure(flows.advances.length > 0 && flows.payments.length + charges.length > 0, FinanceError.FLOWS_ONE_SIDED)
  const all = [...flows.advances, ...flows.payments, ...charges]
  ensure(all.length <= FLOWS_MAX, FinanceError.TOO_MANY_FLOWS, { max: FLOWS_MAX })
  for (const { amountMinor } of all) {
    ensure(amountMinor > 0n && amountMinor <= FLOW_AMOUNT_MAX, FinanceError.FLOW_AMOUNT_INVALID)
  }
  const start = earliest(flows.advances)
  const bound = [...flows.payments, ...(chargesMayPrecede ? [] : charges)]
  for (const { date } of bound) ensure(date >= start, FinanceError.FLOW_BEFORE_START)
  const dates = all.map(({ date }) => date)
  const span = dates.reduce((a, b) => (b > a ? b : a)) - dates.reduce((a, b) => (b < a ? b : a))
  ensure(span <= TERM_DAYS_MAX, FinanceError.PERIOD_TOO_LONG, { maxDays: TERM_DAYS_MAX })
}

/** The date of the first advance. */
export function earliest(amounts: readonly DatedAmount[]): CivilDate {
  return amounts.reduce((first, { date }) => (date < first ? date : first), (amounts[0] as DatedAmount).date)
}

/** Distinct dates, ascending. */
export function distinctDates(amounts: readonly DatedAmount[]): readonly CivilDate[] {
  return [...new Set(amounts.map(({ date }) => date))].sort((a, b) => a - b)
}

/** Signed amounts by date, ascending, the amounts of one day added up: advances positive, all else negative. */
export function netByDate(flows: CreditFlows): readonly DatedAmount[] {
  const sums = new Map<CivilDate, bigint>()
  const add = (amounts: readonly DatedAmount[], sign: bigint) => {
    for (const { date, amountMinor } of amounts) sums.set(date, (sums.get(date) ?? 0n) + sign * amountMinor)
  }
  add(flows.advances, 1n)
  add(flows.payments, -1n)
  add(flows.charges ?? [], -1n)
  return [...sums].map(([date, amountMinor]) => ({ date, amountMinor })).sort((a, b) => a.date - b.date)
}
