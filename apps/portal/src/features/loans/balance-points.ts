/** How the principal of a loan went, from what is known of it. */
import { parseCivilDate, type RecomputedLoan } from '@chassis/client'
import type { DerivationJson } from '../../loan/derivation-json.ts'

export interface BalancePoint {
  /** Days since 1970-01-01. */
  readonly day: number
  /** At the close of that day, minor units. */
  readonly principal: bigint
  /** Handed over by another book, moved by what a servicer claims of a month, or recomputed from a dated payment. */
  readonly basis: 'attested' | 'claimed' | 'recomputed'
}

/**
 * The principal as it was boarded, after every reported month that moved it, and after every dated payment since the
 * last attestation. `derivation`: of principal. Where earlier months are left out of the standing, it begins with the
 * first that is in it.
 */
export function balancePoints(
  { standing }: Pick<RecomputedLoan, 'standing'>,
  derivation: DerivationJson,
  boardedAsOf: number,
): readonly BalancePoint[] {
  const points: BalancePoint[] = []
  const { months, earlierMonths, openingPrincipal } = standing
  if (earlierMonths === 0) points.push({ day: boardedAsOf, principal: openingPrincipal, basis: 'attested' })
  for (const { end, principal, lowersPrincipalBy } of months) {
    if (lowersPrincipalBy !== undefined) points.push({ day: end, principal, basis: 'claimed' })
  }
  let principal = 0n
  for (const { rule, inputs, result } of derivation.children) {
    principal += BigInt(result)
    const on = inputs.on
    if (rule !== 'attestation' && typeof on === 'string')
      points.push({ day: parseCivilDate(on), principal, basis: 'recomputed' })
  }
  return points
}
