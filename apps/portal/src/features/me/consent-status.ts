/** Whether a consent stands, from what is proven of it. */
import type { Bases, ValueOfReadable } from '@chassis/client'

export type ConsentStatus = Bases['consents'][number]['status']

interface Surroundings {
  readonly isErased: boolean
  /** Time of the proven block, milliseconds UTC. */
  readonly now: number
  /** What the node says. */
  readonly told: ConsentStatus | undefined
}

/** As the ledger judges it: withdrawn and expired come before all else. A node's word can only take away. */
export function consentStatus(
  { withdrawnAt, until = 0 }: Pick<Partial<ValueOfReadable<'consent'>>, 'withdrawnAt' | 'until'>,
  { isErased, now, told }: Surroundings,
): ConsentStatus {
  if (withdrawnAt !== undefined) return 'withdrawn'
  if (now >= until) return 'expired'
  if (told === 'ownerChanged') return 'ownerChanged'
  return isErased ? 'erased' : 'active'
}
