/** Which unit the intervals of a credit are counted in. */
import type { CivilDate } from '@chassis/primitives'
import { wholeMonthsBetween } from '../calendar/months-back.ts'
import type { IntervalUnit } from './time-interval.ts'

/** Why: `given`, the `frequency` of the payments, or `irregular` payments, which are counted in `month`s or `year`s. */
export interface ChosenIntervalUnit {
  readonly unit: IntervalUnit
  readonly reason: 'given' | 'frequency' | 'irregular'
}

/**
 * The unit that fits most intervals between payments (for a single payment, the interval from the first advance):
 * years, else months, else weeks. The directive asks for one of these periods in combination with days and leaves the
 * choice to the frequency of the payments (2014/17/EU Annex I, part II (c)). When no interval is a whole number of any,
 * it is months; for a single payment, years, which leaves days only if it falls within the first.
 *
 * `payments` are distinct dates, ascending.
 */
export function chooseIntervalUnit(start: CivilDate, payments: readonly CivilDate[]): ChosenIntervalUnit {
  const dates = payments.length === 1 ? [start, ...payments] : payments
  const counts = { year: 0, month: 0, week: 0 }
  for (const [i, date] of dates.slice(1).entries()) {
    const before = dates[i] as CivilDate
    const months = wholeMonthsBetween(before, date)
    if (months !== undefined && months % 12 === 0) counts.year += 1
    if (months !== undefined) counts.month += 1
    if ((date - before) % 7 === 0 && date > before) counts.week += 1
  }
  const most = Math.max(counts.year, counts.month, counts.week)
  if (most === 0) return { unit: { kind: payments.length === 1 ? 'year' : 'month' }, reason: 'irregular' }
  const kind = (['year', 'month', 'week'] as const).find((one) => counts[one] === most) ?? 'month'
  return { unit: { kind }, reason: 'frequency' }
}
