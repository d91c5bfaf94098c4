/** Shares an amount between claims, in sequence or in proportion. */
import type { PayMode } from './program.ts'

export interface Claim {
  readonly name: string
  readonly owedMinor: bigint
}

/**
 * What each claim gets of `amountMinor`, in the order given; together the amount, or all claims if they are less.
 * In proportion, each share is rounded down, and the units that this leaves go one each to the claims in order: never
 * more than a unit from the exact share, never more than is owed.
 */
export function splitBetween(amountMinor: bigint, claims: readonly Claim[], mode: PayMode): readonly bigint[] {
  const owed = claims.reduce((sum, { owedMinor }) => sum + owedMinor, 0n)
  const paid = amountMinor < owed ? amountMinor : owed
  if (paid === owed) return claims.map(({ owedMinor }) => owedMinor)
  let left = paid
  const take = (most: bigint) => {
    const part = most < left ? most : left
    left -= part
    return part
  }
  if (mode === 'sequential') return claims.map(({ owedMinor }) => take(owedMinor))
  const shares = claims.map(({ owedMinor }) => take((paid * owedMinor) / owed))
  return shares.map((share, i) => ((claims[i] as Claim).owedMinor > 0n ? share + take(1n) : share))
}
