/** Short rate: less than pro rata, because the policyholder ends the cover early. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import type { CoverSplit } from './split.ts'

/**
 * A share (usually 90 %) of what is unearned pro rata, rounded half up; the rest of the price is earned.
 * Source: insurance practice ("90 % of pro rata"). Refuses COVER_SHARE_INVALID (a share outside 0 to 1).
 */
export function shortRateByPercentage(proRata: CoverSplit, share: Fraction): CoverSplit {
  const { numerator, denominator } = share
  ensure(denominator > 0n && numerator >= 0n && numerator <= denominator, FinanceError.COVER_SHARE_INVALID)
  const unearnedMinor = roundHalfUpToMinor(proRata.unearnedMinor * numerator, denominator)
  return { unearnedMinor, earnedMinor: proRata.earnedMinor + proRata.unearnedMinor - unearnedMinor }
}
