/** Intervals in years for the annual percentage rate of charge of the European Union and the United Kingdom. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { addFractions, divideFractions, type Fraction, fraction, wholeNumber } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { type MonthAnchor, monthsBack, stepBack } from '../calendar/months-back.ts'

/**
 * - `year`, `month`, `week`: whole ones counted back from the later date, then days.
 * - `day`: days only, over a year of `yearDays` (365, 366, 365.25 or 360): not the directive's way, but that of other
 *   calculators, which can so be checked.
 */
export type IntervalUnit =
  | { readonly kind: 'year' | 'month' | 'week' }
  | { readonly kind: 'day'; readonly yearDays: Fraction }

const PER_YEAR = { year: 1n, month: 12n, week: 52n }
const YEAR_LENGTHS = [wholeNumber(360n), wholeNumber(365n), wholeNumber(366n), fraction(1461n, 4n)]

/** Refuses YEAR_LENGTH_INVALID. */
export function checkIntervalUnit(unit: IntervalUnit): void {
  if (unit.kind !== 'day') return
  const { numerator, denominator } = unit.yearDays
  const isKnown = YEAR_LENGTHS.some((known) => known.numerator * denominator === numerator * known.denominator)
  ensure(isKnown, FinanceError.YEAR_LENGTH_INVALID)
}

/**
 * Years from `start` to `date` (negative if it lies before): whole units counted back from the later date, and the days
 * that remain over 365 or 366, which is the length of the year that ends on the last of these days. A year has 12 equal
 * months or 52 weeks; no other mixture of units is allowed.
 *
 * Source: 2008/48/EC Annex I, remark (c); 2014/17/EU Annex I, part II (c); 2023/2225 Annex III; SWD(2012) 128 final,
 * section 4.1.1, whose twelve examples this reproduces. Refuses YEAR_LENGTH_INVALID.
 */
export function yearsBetween(start: CivilDate, date: CivilDate, unit: IntervalUnit, anchor?: MonthAnchor): Fraction {
  if (date < start) {
    const { numerator, denominator } = yearsBetween(date, start, unit, anchor)
    return { numerator: -numerator, denominator }
  }
  checkIntervalUnit(unit)
  if (unit.kind === 'day') return divideFractions(wholeNumber(BigInt(date - start)), unit.yearDays)
  const { units, from } = wholeUnitsBack(start, date, unit.kind, anchor)
  const whole = fraction(BigInt(units), PER_YEAR[unit.kind])
  return from === start ? whole : addFractions(whole, daysInYears(start, from))
}

function wholeUnitsBack(
  start: CivilDate,
  date: CivilDate,
  kind: 'year' | 'month' | 'week',
  anchor: MonthAnchor,
): { readonly units: number; readonly from: CivilDate } {
  if (kind === 'week') {
    const weeks = Math.floor((date - start) / 7)
    return { units: weeks, from: (date - 7 * weeks) as CivilDate }
  }
  const { months, from } = monthsBack(start, date, anchor)
  if (kind === 'month') return { units: months, from }
  const years = Math.floor(months / 12)
  return { units: years, from: stepBack(date, 12 * years, anchor) }
}

/** Days over the length of the year that ends on the last of them. */
function daysInYears(first: CivilDate, last: CivilDate): Fraction {
  return fraction(BigInt(last - first), BigInt(last - stepBack(last, 12, undefined)))
}
