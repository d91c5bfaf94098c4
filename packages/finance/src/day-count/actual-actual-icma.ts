/** Actual/Actual (ICMA, formerly ISMA). */
import { addMonths, type CivilDate, ensure, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { YearFraction } from './rational.ts'

const PERIODS_MAX = 2_400

/** The regular coupon period: it sets the coupon frequency, and its end anchors all other coupon dates. */
export interface ReferencePeriod {
  readonly start: CivilDate
  readonly end: CivilDate
}

/**
 * Days over (days of the regular coupon period × coupons per year). A long or short first or last period is split at
 * the coupon dates that follow from the reference period, and each part counts over its own notional period.
 * Source: ISDA 2006 4.16(c); ICMA rule 251. ISO 20022 A006.
 * Refuses PERIOD_REVERSED and PERIOD_TOO_LONG (2,400 coupon periods).
 */
export function actualActualIcma(start: CivilDate, end: CivilDate, reference: ReferencePeriod): YearFraction {
  ensure(start <= end && reference.start < reference.end, FinanceError.PERIOD_REVERSED)
  const months = couponMonths(reference)
  let index = firstPeriodIndex(start, reference, months)
  let numerator = 0n
  let denominator = 1n
  for (let count = 0; couponDate(reference, months, index) < end; count++, index++) {
    ensure(count < PERIODS_MAX, FinanceError.PERIOD_TOO_LONG)
    const from = couponDate(reference, months, index)
    const to = couponDate(reference, months, index + 1)
    const days = BigInt(Math.min(to, end) - Math.max(from, start))
    // days ÷ (period days × 12 ÷ months), brought over a common denominator and reduced so that it stays small.
    const over = BigInt(to - from) * 12n
    numerator = numerator * over + days * BigInt(months) * denominator
    denominator *= over
    const common = greatestCommonDivisor(numerator, denominator)
    numerator /= common
    denominator /= common
  }
  return { numerator, denominator }
}

/** The coupon interval: twelfths of a 365-day year in the reference period, to the nearest, 1 to 12. */
function couponMonths({ start, end }: ReferencePeriod): number {
  return Math.max(1, Math.min(12, Math.floor((24 * (end - start) + 365) / 730)))
}

/** Coupon date `index` intervals after the reference start (0) or before it (negative). */
function couponDate(reference: ReferencePeriod, months: number, index: number): CivilDate {
  if (index === 0) return reference.start
  return addMonths(reference.end, months * (index - 1))
}

function firstPeriodIndex(start: CivilDate, reference: ReferencePeriod, months: number): number {
  const from = yearMonthDay(reference.start)
  const to = yearMonthDay(start)
  const whole = Math.floor((to.year * 12 + to.month - from.year * 12 - from.month) / months)
  let index = whole + 1
  while (couponDate(reference, months, index) > start) index--
  return index
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
