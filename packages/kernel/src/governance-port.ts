/** What the kernel asks of the contract that governs the ledger. The kernel knows no such contract, only this. */
import type { Bytes } from '@chassis/primitives'
import type { BlockRules } from './block-rules.ts'
import type { Misbehaviour } from './misbehaviour.ts'

/** A validator that takes part in consensus. */
export interface ValidatorPower {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Bytes
  /** Above 0. */
  readonly power: bigint
}

/** Answers from the state at the moment of asking; none of it may refuse. */
export interface GovernancePort {
  /** The active validators, without repetition; none before the first was voted in. */
  validators(): readonly ValidatorPower[]
  /** The protocol version of a block with this height; undefined while it is the one of genesis. */
  protocolVersionAt(height: bigint): number | undefined
  /** The parameters in force, given those of genesis; the same object as long as nothing changed. */
  rules(founding: BlockRules): BlockRules
  /** Takes note of misbehaviour in the block with this height. Called before anything else of the block. */
  suspend(misbehaviour: Misbehaviour, height: bigint): void
}
