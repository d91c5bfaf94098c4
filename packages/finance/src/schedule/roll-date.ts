/** Moves a date off days without business. */
import { addDays, type CivilDate, ensure, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { RollRule } from '../products/product.ts'

/** Beyond so many days in a row without business a calendar is taken for a mistake. */
const CLOSED_DAYS_MAX = 30

export interface BusinessCalendar {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly CivilDate[]
}

/**
 * - `following`: the next business day; `preceding`: the one before.
 * - `modifiedFollowing`: the next, but the one before where the next lies in another month.
 *
 * Source: ISDA 2006 Definitions, section 4.12. Refuses CALENDAR_CLOSED (30 days in a row without business).
 */
export function rollDate(date: CivilDate, rule: RollRule, calendar: BusinessCalendar): CivilDate {
  if (rule === 'none') return date
  if (rule === 'preceding') return nearestBusinessDay(date, -1, calendar)
  const next = nearestBusinessDay(date, 1, calendar)
  if (rule === 'following' || yearMonthDay(next).month === yearMonthDay(date).month) return next
  return nearestBusinessDay(date, -1, calendar)
}

function nearestBusinessDay(date: CivilDate, step: 1 | -1, calendar: BusinessCalendar): CivilDate {
  let day = date
  for (let count = 0; isClosed(day, calendar); count++) {
    ensure(count < CLOSED_DAYS_MAX, FinanceError.CALENDAR_CLOSED)
    day = addDays(day, step)
  }
  return day
}

function isClosed(day: CivilDate, { weekend, holidays }: BusinessCalendar): boolean {
  return weekend.includes(weekdayOf(day)) || holidays.includes(day)
}

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: CivilDate): number {
  const fromMonday = (day + 3) % 7
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
}
