/** Rates and years of a deal. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'

/** 10^4 % a year. */
const RATE_MAX = 100n
/** More digits than any rate that is agreed; powers of it stay computable. */
const RATE_DENOMINATOR_MAX = 10n ** 12n
const PER_YEAR_MAX = 366

/** Refuses DEAL_RATES_INVALID unless the rate is from 0 to 10^4 % a year, written over at most 10^12. */
export function ensureRate({ numerator, denominator }: Fraction): void {
  ensure(denominator > 0n && denominator <= RATE_DENOMINATOR_MAX, FinanceError.DEAL_RATES_INVALID)
  ensure(numerator >= 0n && numerator <= RATE_MAX * denominator, FinanceError.DEAL_RATES_INVALID)
}

/** Refuses TERM_INVALID unless a year has from 1 to 366 periods. */
export function ensureYear(perYear: number): void {
  ensure(Number.isInteger(perYear) && perYear >= 1 && perYear <= PER_YEAR_MAX, FinanceError.TERM_INVALID, {
    max: PER_YEAR_MAX,
  })
}
