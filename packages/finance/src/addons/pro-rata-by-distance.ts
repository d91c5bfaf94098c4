/** Refund of a service contract by what was driven. */
import { ensure } from '@chassis/primitives'
import { fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { type CoverSplit, splitCover } from './split.ts'

/**
 * price × distance left ÷ distance covered, rounded half up. Both in the same whole unit (miles or kilometres), counted
 * from the odometer at the beginning of cover, not from zero: the wrong start is a published supervisory finding
 * (CFPB, Supervisory Highlights, autumn 2024). Beyond the covered distance nothing is unearned.
 *
 * Refuses COVER_DISTANCE_INVALID and COVER_AMOUNT_INVALID.
 */
export function proRataByDistance(priceMinor: bigint, covered: bigint, driven: bigint): CoverSplit {
  ensure(covered > 0n && driven >= 0n, FinanceError.COVER_DISTANCE_INVALID)
  return splitCover(priceMinor, fraction(driven < covered ? covered - driven : 0n, covered))
}
