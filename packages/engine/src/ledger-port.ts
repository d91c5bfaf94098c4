/**
 * What programs above the engine ask of a ledger, whoever orders its blocks: submit, read, prove. All answers are of
 * durable blocks. Implemented by the solo driver in this process and by a client of a network node.
 */
import type { Bytes } from '@chassis/primitives'
import type { LedgerId } from '@chassis/protocol'
import type { StateSlipRequest } from './slips/issue-slip.ts'
import type { Acknowledgement } from './solo/acknowledgement.ts'

/** The last durable block. */
export interface LedgerHead {
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  readonly appHash: Bytes
  readonly logSize: number
  readonly logRoot: Bytes
  readonly stateRoot: Bytes
}

export interface StateRange {
  /** Beginning of the storage keys. */
  readonly prefix: Bytes
  /** Storage key to go on after. */
  readonly after?: Bytes
  /** Most entries. An answer may hold fewer: `more` says whether there are others. */
  readonly limit: number
}

export interface StateRangeAnswer {
  readonly entries: readonly (readonly [key: Bytes, value: Bytes])[]
  readonly more: boolean
}

export interface LedgerPort {
  readonly ledgerId: LedgerId
  /**
   * Resolves when the transaction's block is durable, also when a call was refused (`result.code`). Rejects with the
   * numbered rejection when it is no transaction or does not authenticate, with BUSY (retryable) when too many are
   * waiting, and with what stopped the ledger. A repetition gets the same answer.
   */
  submit(raw: Bytes): Promise<Acknowledgement>
  head(): Promise<LedgerHead>
  /** The stored value under a storage key. */
  value(key: Bytes): Promise<Bytes | undefined>
  /** Stored values in ascending order of their keys. */
  values(range: StateRange): Promise<StateRangeAnswer>
  /** A proof slip for one value of the state, or for its absence. */
  stateSlip(request: StateSlipRequest): Promise<Bytes>
  /** A proof slip for the outcome of a transaction (its id as bytes); undefined when there is none. */
  outcomeSlip(subject: Bytes, open?: readonly string[]): Promise<Bytes | undefined>
  close(): Promise<void>
}
