/** Flat cancellation: as if it had never been sold. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type CoverSplit, checkCoverAmounts } from './split.ts'

/**
 * The whole price within the days in which one may step back, counted from the first day of cover (0 days: only on that
 * day itself), and nothing after. Source: the contract; flat cancellation of insurance practice.
 * Refuses COVER_PERIOD_INVALID (a cancellation before the cover, negative days) and COVER_AMOUNT_INVALID.
 */
export function flatRefund(
  priceMinor: bigint,
  coveredFrom: CivilDate,
  cancelledOn: CivilDate,
  withdrawalDays: number,
): CoverSplit {
  checkCoverAmounts(priceMinor)
  ensure(cancelledOn >= coveredFrom && withdrawalDays >= 0, FinanceError.COVER_PERIOD_INVALID)
  return cancelledOn - coveredFrom <= withdrawalDays
    ? { unearnedMinor: priceMinor, earnedMinor: 0n }
    : { unearnedMinor: 0n, earnedMinor: priceMinor }
}
