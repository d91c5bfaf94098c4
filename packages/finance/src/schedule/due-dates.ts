/** Nominal due dates: the n-th date of a regular series. */
import { addDays, addMonths, type CivilDate, civilDate, daysInMonth, ensure, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Frequency } from '../products/product.ts'

/** Where a series starts and on which days of the month it falls. */
export interface DueSeries {
  readonly frequency: Frequency
  readonly firstDue: CivilDate
  /** Empty: the day of `firstDue`. Two days for semi-monthly. 31 is the last day of every month. */
  readonly dueDays: readonly number[]
}

/** Years of schedules: a hundred less at either end than civil dates have, for what is counted from a due date. */
const FIRST_YEAR = 101
export const LAST_YEAR = 9_899
const STEPS_A_YEAR = { day: 365, week: 52, semiMonth: 24, month: 12 } as const

/**
 * The date of slot `slot` (1 is `firstDue`, 0 the regular date before it). Months are counted from the first date, not
 * from one date to the next, so that a 31st returns after February. Refuses TERMS_IMPOSSIBLE (a series that leaves the
 * years 101 to 9899).
 */
export function nominalDue(series: DueSeries, slot: number): CivilDate {
  const { unit, every } = series.frequency
  const first = yearMonthDay(series.firstDue)
  const steps = (slot - 1) * every
  const room = steps < 0 ? first.year - FIRST_YEAR : LAST_YEAR - first.year
  ensure(Math.abs(steps) < room * STEPS_A_YEAR[unit], FinanceError.TERMS_IMPOSSIBLE, { field: 'firstDue' })
  if (unit === 'day') return addDays(series.firstDue, steps)
  if (unit === 'week') return addDays(series.firstDue, steps * 7)
  if (unit === 'month') {
    const moved = yearMonthDay(addMonths(series.firstDue, steps))
    return onDay(moved.year, moved.month, series.dueDays[0] ?? first.day)
  }
  return semiMonthly(series, slot)
}

function semiMonthly({ firstDue, dueDays }: DueSeries, slot: number): CivilDate {
  const [early, late] = dueDays as readonly [number, number]
  const first = yearMonthDay(firstDue)
  const half = slot - 1 + (firstDue === onDay(first.year, first.month, early) ? 0 : 1)
  const months = Math.floor(half / 2)
  const { year, month } = yearMonthDay(addMonths(civilDate(first.year, first.month, 1), months))
  return onDay(year, month, half - 2 * months === 0 ? early : late)
}

function onDay(year: number, month: number, day: number): CivilDate {
  return civilDate(year, month, Math.min(day, daysInMonth(year, month)))
}

/** Whether the first date falls on one of the due days, or none are named. */
export function isOnDueDay({ firstDue, dueDays }: DueSeries): boolean {
  const { year, month } = yearMonthDay(firstDue)
  return dueDays.length === 0 || dueDays.some((day) => onDay(year, month, day) === firstDue)
}

/** Refuses INVALID_DUE_DAYS: days that are not of a month, not ascending, too many, or of which `firstDue` is none. */
export function checkSeries(series: DueSeries): void {
  const { frequency, dueDays } = series
  const wanted = frequency.unit === 'semiMonth' ? [2] : frequency.unit === 'month' ? [0, 1] : [0]
  const areDays = dueDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 31)
  const [early, late] = dueDays
  const isAscending = late === undefined || ((early as number) < late && (early as number) <= 27)
  ensure(wanted.includes(dueDays.length) && areDays && isAscending && isOnDueDay(series), FinanceError.INVALID_DUE_DAYS)
}
