/** What `chain verify` says. */

export type FindingKind =
  | 'BLOCKS_DAMAGED'
  | 'GENESIS_DAMAGED'
  | 'BASE_DAMAGED'
  | 'KEYS_UNUSABLE'
  | 'REPLAY_DIFFERS'
  | 'CHECKPOINT_DAMAGED'
  | 'INVARIANT_BROKEN'
  | 'STATE_UNREADABLE'
  | 'STATE_DIFFERS'
  | 'STATE_ENTRY_MISSING'
  | 'STATE_ENTRY_EXTRA'
  | 'STATE_ENTRY_DIFFERS'

/** Something that can change an answer, or that was not checked because of an earlier finding. */
export interface Finding {
  readonly what: FindingKind
  /** File and byte, block, or stored entry. */
  readonly where: string
  readonly detail: string
}

/** Something worth knowing that changes no answer. */
export interface Notice {
  readonly what: 'TORN_TAIL' | 'STATE_ABSENT' | 'CHECKPOINT_ABSENT'
  readonly where: string
  readonly detail: string
}

export interface ChainReport {
  readonly ok: boolean
  /** Height up to which the chain was replayed. */
  readonly height: number
  readonly transactions: number
  /** In hexadecimal, after the block of that height. */
  readonly appHash: string
  /** Entries of the state on disk that were compared, and the height they belong to. */
  readonly stateEntries: number
  readonly stateHeight: number
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
}

/** Findings listed; further ones are counted in the last. */
export const FINDINGS_MAX = 200
