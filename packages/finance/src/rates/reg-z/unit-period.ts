/** Unit-periods of Regulation Z, Appendix J, and how many of them lie between two dates. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type Fraction, fraction, ZERO } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { type MonthAnchor, monthsBack, stepBack } from '../calendar/months-back.ts'

/**
 * `term`: the whole term of a single advance with a single payment within a year, as `months` if it is whole months,
 * else as `days`.
 */
export type UnitPeriod =
  | { readonly kind: 'day' | 'week' | 'month'; readonly multiple: number }
  | { readonly kind: 'semimonth' | 'year'; readonly multiple: 1 }
  | { readonly kind: 'term'; readonly months?: number; readonly days: number }

/** `whole` full unit-periods and the fraction that remains (0 to 1). */
export interface UnitPeriodCount {
  readonly whole: number
  readonly part: Fraction
}

/** Days of a month and of a year in the appendix: (b)(5)(ii), (iii) and (iv), (v). */
const MONTH_DAYS = 30
const YEAR_DAYS = 365
const MULTIPLES_MAX = { day: YEAR_DAYS, week: 52, month: 12 }

/** Refuses UNIT_PERIOD_INVALID: a multiple that is not a whole number, or longer than a year. */
export function checkUnitPeriod(unit: UnitPeriod): void {
  if (unit.kind === 'day' || unit.kind === 'week' || unit.kind === 'month') {
    const max = MULTIPLES_MAX[unit.kind]
    const { multiple } = unit
    ensure(Number.isInteger(multiple) && multiple >= 1 && multiple <= max, FinanceError.UNIT_PERIOD_INVALID, { max })
  }
}

/** w of the appendix: (b)(5)(ii)-(vii). Exact, so that 365 ÷ 255 is no decimal. */
export function unitPeriodsPerYear(unit: UnitPeriod): Fraction {
  switch (unit.kind) {
    case 'day':
      return fraction(BigInt(YEAR_DAYS), BigInt(unit.multiple))
    case 'week':
      return fraction(52n, BigInt(unit.multiple))
    case 'month':
      return fraction(12n, BigInt(unit.multiple))
    case 'semimonth':
      return fraction(24n, 1n)
    case 'year':
      return fraction(1n, 1n)
    case 'term':
      return unit.months === undefined
        ? fraction(BigInt(YEAR_DAYS), BigInt(unit.days))
        : fraction(12n, BigInt(unit.months))
  }
}

/**
 * The unit-periods from `start` to `date`. Source: 12 CFR 1026 App. J (b)(5):
 * (ii) month: whole months back from the later date, the days that remain ÷ 30;
 * (iii) semimonth and months: 30 days for each whole month back plus the days that remain, ÷ 15 or ÷ 30·multiple;
 * (iv) day and weeks: days ÷ 1, ÷ 7·multiple;
 * (v) year: whole years back, then months ÷ 12 if whole months remain, else days ÷ 365;
 * (vi), (vii) a single payment within a year: one unit-period.
 */
export function countUnitPeriods(
  start: CivilDate,
  date: CivilDate,
  unit: UnitPeriod,
  anchor: MonthAnchor,
): UnitPeriodCount {
  switch (unit.kind) {
    case 'term':
      return { whole: date === start ? 0 : 1, part: ZERO }
    case 'day':
      return split(date - start, unit.multiple)
    case 'week':
      return split(date - start, 7 * unit.multiple)
    case 'year':
      return countYears(start, date, anchor)
    case 'semimonth': {
      const { months, days } = monthsBack(start, date, anchor)
      return split(MONTH_DAYS * months + days, MONTH_DAYS / 2)
    }
    case 'month': {
      const { months, days } = monthsBack(start, date, anchor)
      if (unit.multiple === 12) return countYears(start, date, anchor)
      if (unit.multiple > 1) return split(MONTH_DAYS * months + days, MONTH_DAYS * unit.multiple)
      return { whole: months, part: fraction(BigInt(days), BigInt(MONTH_DAYS)) }
    }
  }
}

function countYears(start: CivilDate, date: CivilDate, anchor: MonthAnchor): UnitPeriodCount {
  const { months, days } = monthsBack(start, date, anchor)
  const whole = Math.floor(months / 12)
  if (days === 0) return { whole, part: fraction(BigInt(months % 12), 12n) }
  const left = stepBack(date, 12 * whole, anchor) - start
  return { whole, part: fraction(BigInt(left), BigInt(YEAR_DAYS)) }
}

function split(days: number, length: number): UnitPeriodCount {
  const whole = Math.floor(days / length)
  return { whole, part: fraction(BigInt(days - whole * length), BigInt(length)) }
}
