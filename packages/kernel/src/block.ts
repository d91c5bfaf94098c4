/** Blocks as the kernel sees them and what comes out of one. */
import type { Bytes, Rejection } from '@chassis/primitives'
import type { EventRecord } from '@chassis/protocol'
import type { ValidatorPower } from './governance-port.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { StateWrite } from './state-reader.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

export interface BlockInput {
  /** Above the height of the last block that was not empty; a consensus engine counts empty ones, too. */
  readonly height: bigint
  /** Milliseconds UTC, not before the previous block's. */
  readonly time: number
  readonly transactions: readonly VerifiedTransaction[]
  /**
   * `drop`: transactions that do not authenticate are left out (a proposer ordering its own queue). `record`: they get
   * a leaf with their refusal and touch no account (a block that came from outside).
   */
  readonly unauthenticated: 'drop' | 'record'
  /** Misbehaviour that the consensus engine proved, in its order. */
  readonly misbehaviour?: readonly Misbehaviour[]
}

export interface TransactionResult {
  /** Position in `BlockInput.transactions`. */
  readonly input: number
  /** Whether it is part of the block. */
  readonly included: boolean
  /** 0 accepted, else the number of the refusal. */
  readonly code: number
  readonly refusal?: Rejection['refusal']
  readonly details?: Rejection['details']
  readonly failedCall?: number
  /** Index in the history log, when included. */
  readonly leafIndex?: bigint
  readonly events: readonly EventRecord[]
}

export interface BlockOutcome {
  readonly height: bigint
  readonly time: number
  readonly results: readonly TransactionResult[]
  /** How many agenda calls ran at the start of the block. */
  readonly agendaCalls: number
  /** Nothing happened: there is no block to keep and nothing changed. */
  readonly empty: boolean
  readonly writes: readonly StateWrite[]
  readonly treeKeysChanged: number
  /** Hashes of the block's leaves in the history log; the last one has the index `logSize` − 1. */
  readonly leafHashes: readonly Bytes[]
  readonly logSize: bigint
  readonly logRoot: Bytes
  readonly stateRoot: Bytes
  readonly appHash: Bytes
  /**
   * How this block changed the validator set, ascending by key, one entry per key at most; power 0 removes. Without
   * consensus they are computed all the same and nobody follows them.
   */
  readonly validatorUpdates: readonly ValidatorPower[]
  /** The protocol version that the block with the next height runs. */
  readonly protocolVersion: number
}
