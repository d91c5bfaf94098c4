/**
 * How long a transaction may wait for those that its sender numbered before it. CometBFT makes block after block while
 * its mempool holds anything, and what never gets its turn would keep it busy until it expires.
 */
import type { VerifiedTransaction } from '@chassis/kernel'
import { type Rejection, toHex } from '@chassis/primitives'
import { ProtocolError } from '@chassis/protocol'

/** How far a sequence number may be ahead of its turn: gossip reorders, and what comes between is under way. */
const SEQUENCE_AHEAD_MAX = 256n
/** Blocks without progress of its lane: more than a full mempool (256 MiB) needs to go into blocks (4 MiB). */
export const STANDSTILL_MAX_BLOCKS = 100
/** Transactions whose wait is remembered, as many as CometBFT's mempool holds; the one that began first goes first. */
const REMEMBERED_MAX = 20_000

interface Standstill {
  /** The sequence number that is missing. */
  readonly next: bigint
  /** Height at which it was first seen to be missing. */
  readonly since: number
}

export class SequenceWait {
  private readonly standstills = new Map<string, Standstill>()

  /**
   * Whether a refused transaction may wait all the same, `height` being the last block: only its turn has not come,
   * only what may be under way comes before it, and its lane has not stood still for too long. A wait that was too long
   * is remembered: the same transaction is refused again, until its lane moves.
   */
  allows({ refusal, details }: Rejection, { transaction, hash }: VerifiedTransaction, height: number): boolean {
    const { nonce } = transaction.body
    if (refusal.code !== ProtocolError.NONCE_GAP.code || nonce.kind !== 'ordered') return false
    const next = details?.next as bigint
    if (nonce.sequence - next > SEQUENCE_AHEAD_MAX) return false
    const name = toHex(hash)
    const known = this.standstills.get(name)
    if (known?.next === next) return height - known.since < STANDSTILL_MAX_BLOCKS
    this.standstills.delete(name)
    if (this.standstills.size >= REMEMBERED_MAX) {
      this.standstills.delete(this.standstills.keys().next().value as string)
    }
    this.standstills.set(name, { next, since: height })
    return true
  }
}
