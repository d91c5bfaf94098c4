/** Simple interest between two dates, over the fixed denominator of a year basis. */
import { type CivilDate, civilDate, ensure, yearMonthDay } from '@chassis/primitives'
import type { Accrual } from './accrual.ts'
import { thirty360BondBasis } from './day-count/thirty-360-bond-basis.ts'
import { FinanceError } from './finance-error.ts'
import { RATE_SCALE, type RateE9 } from './rate.ts'
import { commonYearDays, type YearBasis, yearDaysOf } from './year-basis.ts'

const YEARS_MAX = 200

/**
 * Interest on `balanceMinor` from `start` (included) to `end` (excluded). Under `actual/actualYear` each calendar year
 * counts its own days over its own length; the denominator is 365 × 366 × 10⁹ throughout, so residues carry over new
 * year. Refuses PERIOD_REVERSED and PERIOD_TOO_LONG (more than 200 calendar years).
 */
export function accrueBetween(
  balanceMinor: bigint,
  rate: RateE9,
  start: CivilDate,
  end: CivilDate,
  basis: YearBasis,
): Accrual {
  ensure(start <= end, FinanceError.PERIOD_REVERSED)
  return {
    numerator: balanceMinor * rate * weightedDays(start, end, basis),
    denominator: commonYearDays(basis) * RATE_SCALE,
  }
}

/** The denominator of {@link accrueBetween}, for the first residue of a loan. */
export function accrualDenominator(basis: YearBasis): bigint {
  return commonYearDays(basis) * RATE_SCALE
}

/** Days, each weighted by commonYearDays ÷ days of its year. */
function weightedDays(start: CivilDate, end: CivilDate, basis: YearBasis): bigint {
  if (basis === '30/360') return BigInt(thirty360BondBasis(start, end).days)
  if (basis !== 'actual/actualYear') return BigInt(end - start)
  const first = yearMonthDay(start).year
  const last = yearMonthDay(end).year
  ensure(last - first <= YEARS_MAX, FinanceError.PERIOD_TOO_LONG)
  let weighted = 0n
  for (let year = first; year <= last; year++) {
    const from = year === first ? start : civilDate(year, 1, 1)
    const to = year === last ? end : civilDate(year + 1, 1, 1)
    weighted += BigInt(to - from) * (commonYearDays(basis) / yearDaysOf(basis, year))
  }
  return weighted
}
