/** What a submitter learns: the outcome of a transaction whose block is on stable storage. */
import type { TransactionResult } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'

export interface Acknowledgement {
  /** The transaction id as bytes. */
  readonly hash: Bytes
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  /** `code` 0: all calls took effect; otherwise the refusal of one call, and the transaction counts as used. */
  readonly result: TransactionResult
}
