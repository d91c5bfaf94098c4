/** Streams written out. */
import {
  addDays,
  CIVIL_DATE_MAX,
  type CivilDate,
  civilDate,
  daysInMonth,
  ensure,
  yearMonthDay,
} from '@chassis/primitives'
import { addFractions, type Fraction, multiplyFractions, wholeNumber } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { FLOWS_MAX } from '../flows.ts'
import { EVERY, type FlowEntry } from './flow-form.ts'

/** When an amount falls: on a day, so many unit-periods, or so many years after the beginning. */
export type FlowTime =
  | { readonly by: 'date'; readonly date: CivilDate }
  | { readonly by: 'periods'; readonly whole: number; readonly part: Fraction }
  | { readonly by: 'years'; readonly years: Fraction }

export interface ExpandedFlow {
  readonly amountMinor: bigint
  readonly time: FlowTime
}

/** The last year of streams of dates: the calendar of civil dates ends with 9999. */
const LAST_YEAR = 9_998

function invalid(path: string, expected: string): { readonly path: string; readonly expected: string } {
  return { path, expected }
}

/**
 * Every amount of a list with its time. Refuses INPUT_INVALID (an entry with no time or several, a distance that does
 * not go with its time) and TOO_MANY_FLOWS.
 */
export function expandFlows(entries: readonly FlowEntry[], path: string): readonly ExpandedFlow[] {
  const total = entries.reduce((sum, { count }) => sum + (count ?? 1), 0)
  ensure(total <= FLOWS_MAX, FinanceError.TOO_MANY_FLOWS, { max: FLOWS_MAX })
  return entries.flatMap((entry, i) =>
    timesOf(entry, `${path}[${i}]`).map((time) => ({ amountMinor: entry.amountMinor, time })),
  )
}

function timesOf(entry: FlowEntry, path: string): readonly FlowTime[] {
  const given = [entry.date, entry.periods, entry.years].filter((one) => one !== undefined)
  ensure(given.length === 1, FinanceError.INPUT_INVALID, invalid(path, 'one of date, periods, years'))
  const count = entry.count ?? 1
  const needsEvery = entry.date !== undefined && count > 1
  ensure(
    (entry.every !== undefined) === needsEvery,
    FinanceError.INPUT_INVALID,
    invalid(`${path}.every`, needsEvery ? 'required' : 'only with date and count'),
  )
  const needsYears = entry.years !== undefined && count > 1
  ensure(
    (entry.everyYears !== undefined) === needsYears,
    FinanceError.INPUT_INVALID,
    invalid(`${path}.everyYears`, needsYears ? 'required' : 'only with years and count'),
  )
  if (entry.periods !== undefined) return byPeriods(entry.periods, count)
  if (entry.years !== undefined) return byYears(entry.years, entry.everyYears ?? '0', count)
  return datesOf(entry, entry.date as CivilDate, count, path).map((date) => ({ by: 'date', date }))
}

function byPeriods(text: string, count: number): readonly FlowTime[] {
  const [whole = '0', ratio] = text.split(' ')
  const part = ratio === undefined ? wholeNumber(0n) : parseFraction(ratio)
  ensure(part.numerator <= part.denominator, FinanceError.INPUT_INVALID, invalid('periods', 'a fraction of at most 1'))
  return Array.from({ length: count }, (_, i) => ({ by: 'periods' as const, whole: Number(whole) + i, part }))
}

function byYears(first: string, every: string, count: number): readonly FlowTime[] {
  const [from, step] = [parseFraction(first), parseFraction(every)]
  return Array.from({ length: count }, (_, i) => {
    return { by: 'years' as const, years: addFractions(from, multiplyFractions(step, wholeNumber(BigInt(i)))) }
  })
}

function datesOf(entry: FlowEntry, first: CivilDate, count: number, path: string): readonly CivilDate[] {
  if (entry.every === undefined) return [first]
  const [, times, unit, semimonth] = EVERY.exec(entry.every) ?? []
  const multiple = Number(times ?? '1')
  const { day, year } = yearMonthDay(first)
  const indices = Array.from({ length: count }, (_, i) => i)
  ensure(
    entry.secondDay === undefined || semimonth !== undefined,
    FinanceError.INPUT_INVALID,
    invalid(`${path}.secondDay`, 'only with semimonth'),
  )
  if (unit !== 'day' && unit !== 'week') {
    // Half months are at most as long as the months counted here.
    const months = (count - 1) * multiple * (unit === 'year' ? 12 : 1)
    ensure(year * 12 + months < LAST_YEAR * 12, FinanceError.INPUT_INVALID, beyondCalendar(path))
  }
  if (semimonth !== undefined) {
    const second = entry.secondDay ?? (day <= 15 ? day + 15 : day - 15)
    const isSecondLater = second > day
    return indices.map((i) => {
      const months = Math.floor((isSecondLater ? i : i + 1) / 2)
      return dayOfMonthAfter(first, months, i % 2 === 0 ? (entry.dayOfMonth ?? day) : second)
    })
  }
  if (unit === 'day' || unit === 'week') {
    const step = multiple * (unit === 'week' ? 7 : 1)
    ensure(first + (count - 1) * step <= CIVIL_DATE_MAX, FinanceError.INPUT_INVALID, beyondCalendar(path))
    return indices.map((i) => addDays(first, i * step))
  }
  const months = multiple * (unit === 'year' ? 12 : 1)
  return indices.map((i) => dayOfMonthAfter(first, i * months, entry.dayOfMonth ?? day))
}

const beyondCalendar = (path: string) => invalid(`${path}.count`, 'dates up to the year 9998')

/** The day of the month so many months on, or the last of a month that is too short. */
function dayOfMonthAfter(first: CivilDate, months: number, day: number): CivilDate {
  const { year, month } = yearMonthDay(first)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return civilDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}
