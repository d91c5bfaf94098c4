/** Contracts that count the time or the distance, whichever shows more use. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { CoverSplit } from './split.ts'

/** Of several splits of one price, the one that leaves least unearned. Refuses COVER_SHARE_INVALID for none. */
export function leastUnearned(splits: readonly CoverSplit[]): CoverSplit {
  const [first, ...others] = splits
  ensure(first !== undefined, FinanceError.COVER_SHARE_INVALID)
  return others.reduce((least, split) => (split.unearnedMinor < least.unearnedMinor ? split : least), first)
}
