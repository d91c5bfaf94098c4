/**
 * Unearned premium by 24ths and 8ths: for books that know the month or quarter of a policy's inception, not the day.
 */
import { ensure } from '@chassis/primitives'
import { fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { type CoverSplit, splitCover } from './split.ts'

const TERM_MONTHS_MAX = 1_200

/**
 * The 24ths method: policies of a month are taken to begin in its middle, so that at its end half a month of n is
 * earned. After k further months, price × (2(n − k) − 1) ÷ 2n is unearned (23/24 and 1/24 are the ends of a year's
 * policy). Rounded half up. `monthsSince` counts from the month of inception (0) to the month at whose end one values.
 *
 * Source: insurance accounting (pro rata 24ths). Refuses COVER_SHARE_INVALID and COVER_AMOUNT_INVALID.
 */
export function unearnedBy24ths(priceMinor: bigint, termMonths: number, monthsSince: number): CoverSplit {
  ensure(isCount(termMonths, 1) && isCount(monthsSince, 0), FinanceError.COVER_SHARE_INVALID)
  const halves = Math.max(2 * (termMonths - monthsSince) - 1, 0)
  return splitCover(priceMinor, fraction(BigInt(halves), BigInt(2 * termMonths)))
}

/**
 * The 8ths method: the same by quarters, for policies of a year: 7/8 at the end of the quarter of inception, then 5/8,
 * 3/8, 1/8 and nothing. Rounded half up. Source and refusals as above.
 */
export function unearnedBy8ths(priceMinor: bigint, quartersSince: number): CoverSplit {
  ensure(isCount(quartersSince, 0), FinanceError.COVER_SHARE_INVALID)
  return splitCover(priceMinor, fraction(BigInt(Math.max(7 - 2 * quartersSince, 0)), 8n))
}

function isCount(value: number, min: number): boolean {
  return Number.isInteger(value) && value >= min && value <= TERM_MONTHS_MAX
}
