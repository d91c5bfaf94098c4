/** What a simulated counterparty does with a request: the same every time, also after a restart. */
import { createHash } from 'node:crypto'

export type Decision = 'accept' | 'refuse' | 'return'

/** Of a hundred requests, so many are refused and so many accepted and then returned; one seed, one world. */
export interface Odds {
  readonly refusePercent: number
  readonly returnPercent: number
  readonly seed: string
}

/** By the hash of seed and request, so that nothing has to be remembered. `request` names what is decided, once. */
export function decide({ refusePercent, returnPercent, seed }: Odds, request: string): Decision {
  const draw =
    createHash('sha256')
      .update(JSON.stringify([seed, request]))
      .digest()
      .readUInt32BE(0) % 100
  if (draw < refusePercent) return 'refuse'
  return draw < refusePercent + returnPercent ? 'return' : 'accept'
}
