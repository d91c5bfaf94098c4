/** Unearned premium or refund by the calendar: pro rata temporis. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { type CoverSplit, splitCover } from './split.ts'

/** Cover from the first day to the last, exclusive: a year from 1 March 2023 ends on 1 March 2024, after 366 days. */
export interface CoverPeriod {
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * price × days left ÷ days of cover, rounded half up; both counted by the calendar, so that a year of cover has 365 or
 * 366 days as it falls. The day of cancellation is not covered any more. After the end nothing is unearned.
 *
 * Source: the contract; the daily pro rata method ("1/365ths") of insurance accounting.
 * Refuses COVER_PERIOD_INVALID and COVER_AMOUNT_INVALID.
 */
export function proRataByDays(priceMinor: bigint, { from, to }: CoverPeriod, cancelledOn: CivilDate): CoverSplit {
  ensure(from < to && cancelledOn >= from, FinanceError.COVER_PERIOD_INVALID)
  const left = cancelledOn < to ? to - cancelledOn : 0
  return splitCover(priceMinor, fraction(BigInt(left), BigInt(to - from)))
}
