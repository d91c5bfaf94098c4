/** Actual/Actual (AFB). */
import { addMonths, type CivilDate, civilDate, ensure, isLeapYear, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { YearFraction } from './rational.ts'

/**
 * Whole years are split off backwards from the end; what remains counts its days over 366 when it contains a 29
 * February (start included, end excluded), else over 365. A year back from 28 February is 29 February where there is
 * one. Source: Association française des banques, master agreement 1994; ISDA paper of 1998. ISO 20022 A010. Refuses
 * PERIOD_REVERSED.
 */
export function actualActualAfb(start: CivilDate, end: CivilDate): YearFraction {
  return afbFraction(start, end, yearsBackToLeapDay)
}

/**
 * The same without the rule for February: a year back from 28 February is 28 February. Some systems read the text so.
 * Source: OpenGamma Strata, "Act/Act AFB". Refuses PERIOD_REVERSED.
 */
export function actualActualAfbPlain(start: CivilDate, end: CivilDate): YearFraction {
  return afbFraction(start, end, (date, years) => addMonths(date, -12 * years))
}

type YearsBack = (end: CivilDate, years: number) => CivilDate

function afbFraction(start: CivilDate, end: CivilDate, yearsBack: YearsBack): YearFraction {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  // The calendar years between the dates bound the whole years, and the answer is at most one less.
  const bound = yearMonthDay(end).year - yearMonthDay(start).year
  const years = bound > 0 && yearsBack(end, bound) < start ? bound - 1 : bound
  const rest = yearsBack(end, years)
  const yearDays = containsLeapDay(start, rest) ? 366n : 365n
  return { numerator: BigInt(years) * yearDays + BigInt(rest - start), denominator: yearDays }
}

function yearsBackToLeapDay(end: CivilDate, years: number): CivilDate {
  if (years === 0) return end
  const moved = addMonths(end, -12 * years)
  const { year, month, day } = yearMonthDay(moved)
  return month === 2 && day === 28 && isLeapYear(year) ? civilDate(year, 2, 29) : moved
}

/** Whether a 29 February lies in a period of at most one year (start included, end excluded). */
function containsLeapDay(start: CivilDate, end: CivilDate): boolean {
  const first = yearMonthDay(start).year
  return [first, Math.min(first + 1, 9999)].some((year) => {
    if (!isLeapYear(year)) return false
    const leapDay = civilDate(year, 2, 29)
    return leapDay >= start && leapDay < end
  })
}
