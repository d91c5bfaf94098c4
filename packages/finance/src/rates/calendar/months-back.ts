/** Whole months between two dates, measured back from the later one. */
import { type CivilDate, civilDate, daysInMonth, yearMonthDay } from '@chassis/primitives'

/**
 * The day of the month that a series is scheduled for, when some of its months are too short to show it: 31 for the
 * last day of every month, 29 or 30 for series that fall on the last day of February. Undefined: each date's own day.
 */
export type MonthAnchor = 29 | 30 | 31 | undefined

export interface MonthsBack {
  readonly months: number
  /** The later date moved back by `months`: on or after the earlier date. */
  readonly from: CivilDate
  /** Days from the earlier date forward to `from`. */
  readonly days: number
}

/** `date` moved back by whole months, to the anchor's day where the month has it and to its last day where not. */
export function stepBack(date: CivilDate, months: number, anchor: MonthAnchor): CivilDate {
  if (months === 0) return date
  const { year, month, day } = yearMonthDay(date)
  const index = year * 12 + (month - 1) - months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return civilDate(targetYear, targetMonth, Math.min(anchor ?? day, daysInMonth(targetYear, targetMonth)))
}

/** The most whole months that fit between the dates, counted back from the later one, and the days that remain. */
export function monthsBack(earlier: CivilDate, later: CivilDate, anchor: MonthAnchor): MonthsBack {
  const most = monthIndex(later) - monthIndex(earlier)
  const full = stepBack(later, most, anchor)
  const months = full >= earlier ? most : most - 1
  const from = stepBack(later, months, anchor)
  return { months, from, days: from - earlier }
}

/**
 * The number of whole months between two dates of the same day of the month, where a day that a month lacks is its last
 * day (31 January to 28 February is one month); undefined when the dates are not whole months apart.
 */
export function wholeMonthsBetween(earlier: CivilDate, later: CivilDate): number | undefined {
  const anchor = Math.max(yearMonthDay(earlier).day, yearMonthDay(later).day)
  const months = monthIndex(later) - monthIndex(earlier)
  return months > 0 && isOnDay(earlier, anchor) && isOnDay(later, anchor) ? months : undefined
}

/** See {@link MonthAnchor}. With a single date, `start` is the other end of its one interval. */
export function monthAnchorOf(dates: readonly CivilDate[], start: CivilDate): MonthAnchor {
  const [only] = dates
  if (dates.length === 1 && only !== undefined && wholeMonthsBetween(start, only) !== undefined) {
    return asAnchor(Math.max(yearMonthDay(start).day, yearMonthDay(only).day))
  }
  if (dates.length < 2) return undefined
  if (dates.every((date) => isOnDay(date, 31))) return 31
  const latest = dates.reduce((most, date) => Math.max(most, yearMonthDay(date).day), 1)
  return dates.every((date) => isOnDay(date, latest)) ? asAnchor(latest) : undefined
}

function asAnchor(day: number): MonthAnchor {
  return day === 29 || day === 30 || day === 31 ? day : undefined
}

function isOnDay(date: CivilDate, anchor: number): boolean {
  const { year, month, day } = yearMonthDay(date)
  return day === Math.min(anchor, daysInMonth(year, month))
}

function monthIndex(date: CivilDate): number {
  const { year, month } = yearMonthDay(date)
  return year * 12 + month
}
