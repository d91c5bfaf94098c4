/** A price that is partly used up. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'

/** The two parts of a price or charge, in minor units. They always add up to it. */
export interface CoverSplit {
  /** What has not been used: what a cancellation gives back. */
  readonly unearnedMinor: bigint
  readonly earnedMinor: bigint
}

export const COVER_AMOUNT_MAX = 10n ** 18n

/** Refuses COVER_AMOUNT_INVALID. */
export function checkCoverAmounts(...amounts: readonly bigint[]): void {
  for (const amount of amounts) ensure(amount >= 0n && amount <= COVER_AMOUNT_MAX, FinanceError.COVER_AMOUNT_INVALID)
}

/**
 * The unearned share, rounded half up once; the earned part is the rest, so that nothing is lost to rounding.
 * Refuses COVER_AMOUNT_INVALID and COVER_SHARE_INVALID (a share outside 0 to 1).
 */
export function splitCover(priceMinor: bigint, unearned: Fraction): CoverSplit {
  checkCoverAmounts(priceMinor)
  const { numerator, denominator } = unearned
  ensure(denominator > 0n && numerator >= 0n && numerator <= denominator, FinanceError.COVER_SHARE_INVALID)
  const unearnedMinor = roundHalfUpToMinor(priceMinor * numerator, denominator)
  return { unearnedMinor, earnedMinor: priceMinor - unearnedMinor }
}
