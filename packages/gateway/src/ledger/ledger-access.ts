/** What the gateway asks of a ledger. Reads are of the durable state and local; the rest is asked of the engine. */
import type { StateFollower, StoredBlock } from '@chassis/engine'
import type { Genesis } from '@chassis/kernel'
import type { Bytes, RefusalCode, RejectionDetails } from '@chassis/primitives'
import type { CommitmentScheme, LedgerId } from '@chassis/protocol'

/** What became of a submitted transaction. */
export type SubmitAnswer =
  /** Its block is durable. `code` 0: all calls took effect; otherwise the refusal of one call. */
  | {
      readonly kind: 'outcome'
      readonly height: number
      readonly code: number
      readonly failedCall: number | undefined
      readonly details: RejectionDetails
    }
  /** It is no transaction or does not authenticate; nothing was recorded. */
  | { readonly kind: 'rejected'; readonly refusal: RefusalCode; readonly details: RejectionDetails }
  /** The machine: busy, stopped, disk. With `retryable` nothing was recorded. */
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly retryable: boolean
      readonly details: Readonly<Record<string, string | number>>
    }

/** A value of the state with its path to the root that `note` signs. */
export interface StateProof {
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  readonly note: string
  readonly siblings: readonly Bytes[]
  /** The leaf that stands alone where the key would be; absent where the place is empty or the key is there. */
  readonly other: { readonly path: Bytes; readonly valueHash: Bytes } | undefined
  /** As stored; undefined where there is no value. */
  readonly value: Bytes | undefined
}

export interface LedgerAccess {
  readonly ledgerId: LedgerId
  readonly genesis: Genesis
  readonly scheme: CommitmentScheme
  /** The durable state, kept up to date block by block. */
  readonly state: StateFollower
  /** Resolves in every case; an answer comes after the block it tells of can be read in `state`. */
  submit(raw: Bytes): Promise<SubmitAnswer>
  /** The proof of one tree key at the last durable height, which `state` has reached when this resolves. */
  prove(treeKey: Bytes): Promise<StateProof>
  block(height: number): Promise<StoredBlock | undefined>
  /** The ledger's clock, milliseconds UTC: the system's, or ahead of it on a development ledger. */
  now(): number
  /** Moves a development ledger's clock ahead; resolves to its new time, or undefined where it does not move. */
  moveClock(toMs: number): Promise<number | undefined>
  /** Calls `listener` after every block that `state` has taken. Returns what ends it. */
  watch(listener: () => void): () => void
  /** Whether transactions are taken; the reason when not. */
  readonly stoppedBy: string | undefined
}
