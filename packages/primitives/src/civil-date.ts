/** Civil dates (proleptic Gregorian, no time zone) as whole days since 1970-01-01. */
import { assert } from './assert.ts'
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

declare const civilDateBrand: unique symbol
/** Days since 1970-01-01; 0001-01-01 to 9999-12-31. */
export type CivilDate = number & { readonly [civilDateBrand]: true }

export const CIVIL_DATE_MIN = -719162 as CivilDate
export const CIVIL_DATE_MAX = 2932896 as CivilDate

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number)
}

/** Days since the epoch. Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  assert(
    Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day),
    'not whole numbers of years, months and days',
  )
  assert(
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month),
    'no such civil date',
  )
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as CivilDate
}

/** The inverse of {@link civilDate}. Source: Hinnant, civil_from_days. */
export function yearMonthDay(date: CivilDate): YearMonthDay {
  const z = date + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Strict `YYYY-MM-DD`. */
export function parseCivilDate(text: string): CivilDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return refuse(EncodingError.INVALID_TEXT, { form: 'date YYYY-MM-DD' })
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse(EncodingError.INVALID_TEXT, { form: 'date YYYY-MM-DD' })
  }
  return civilDate(year, month, day)
}

export function formatCivilDate(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function checkedCivilDate(days: number): CivilDate {
  assert(Number.isInteger(days) && days >= CIVIL_DATE_MIN && days <= CIVIL_DATE_MAX, 'date out of range')
  return days as CivilDate
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = date + days
  return checkedCivilDate(moved)
}

/** Moves by whole months; a day that the target month lacks becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = yearMonthDay(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return civilDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

const MS_PER_DAY = 86_400_000

/** The UTC civil date of an instant (milliseconds since 1970-01-01T00:00Z). */
export function civilDateOfInstant(instantMs: number): CivilDate {
  return checkedCivilDate(Math.floor(instantMs / MS_PER_DAY))
}

/** `YYYY-MM-DDThh:mm:ss.sssZ` without a clock or a locale. */
export function formatInstant(instantMs: number): string {
  assert(Number.isSafeInteger(instantMs), 'not a whole number of milliseconds')
  const day = civilDateOfInstant(instantMs)
  const ms = instantMs - day * MS_PER_DAY
  const two = (n: number) => String(n).padStart(2, '0')
  const hour = Math.floor(ms / 3_600_000)
  const minute = Math.floor((ms % 3_600_000) / 60_000)
  const second = Math.floor((ms % 60_000) / 1000)
  return `${formatCivilDate(day)}T${two(hour)}:${two(minute)}:${two(second)}.${String(ms % 1000).padStart(3, '0')}Z`
}
