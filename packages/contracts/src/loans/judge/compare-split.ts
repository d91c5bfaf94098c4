/** The servicer's split of a payment beside the recomputed one. */
import type { ClaimedSplit, Split } from '../schema/facts.ts'
import { differing, type FoundBreak } from './judged-month.ts'

/** At most one break for a payment: interest first, since what is taken there is missing in principal. */
export function compareSplit(claimed: ClaimedSplit | undefined, recomputed: Split): readonly FoundBreak[] {
  if (claimed === undefined) return []
  return [
    ...differing('interestDiffers', claimed.interest, recomputed.interest),
    ...differing('principalDiffers', claimed.principal, recomputed.principal),
    ...differing('feesDiffer', claimed.fees, recomputed.fees),
  ].slice(0, 1)
}
