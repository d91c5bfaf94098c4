/**
 * Headers, commits and validator sets of CometBFT v0.38, as a light client sees them. Field names are those of its
 * sources (types/block.go, types/validator.go); times are nanoseconds since 1970, because votes are signed over them.
 */
import type { Bytes, Sha256, VoteVerifier } from '@chassis/primitives'

export interface PartSetHeader {
  readonly total: number
  readonly hash: Bytes
}

/** All empty: the block before the first one, or a vote for nil. */
export interface BlockId {
  readonly hash: Bytes
  readonly parts: PartSetHeader
}

export interface Header {
  readonly version: { readonly block: bigint; readonly app: bigint }
  readonly chainId: string
  readonly height: bigint
  readonly timeNs: bigint
  readonly lastBlockId: BlockId
  readonly lastCommitHash: Bytes
  readonly dataHash: Bytes
  readonly validatorsHash: Bytes
  readonly nextValidatorsHash: Bytes
  readonly consensusHash: Bytes
  /** Of the state before this block. */
  readonly appHash: Bytes
  readonly lastResultsHash: Bytes
  readonly evidenceHash: Bytes
  readonly proposerAddress: Bytes
}

/** BlockIDFlag of a commit signature. */
export const BLOCK_ID_FLAG = { absent: 1, commit: 2, nil: 3 } as const

export interface CommitSig {
  /** One of BLOCK_ID_FLAG; anything else is refused by the checks. */
  readonly flag: number
  readonly address: Bytes
  readonly timeNs: bigint
  readonly signature: Bytes
}

export interface Commit {
  readonly height: bigint
  readonly round: number
  readonly blockId: BlockId
  readonly signatures: readonly CommitSig[]
}

export interface SignedHeader {
  readonly header: Header
  readonly commit: Commit
}

/** Only Ed25519 validators exist here. The address is never taken from outside: it follows from the key. */
export interface Validator {
  readonly publicKey: Bytes
  readonly power: bigint
  /** Not part of any hash; CometBFT wants it back in evidence. */
  readonly proposerPriority: bigint
}

export interface LightBlock {
  readonly signedHeader: SignedHeader
  /** The set that signed, in the order of its hash: power descending, then address ascending. */
  readonly validators: readonly Validator[]
}

/** The injected capabilities of all light verification. */
export interface LightCrypto {
  readonly sha256: Sha256
  readonly verifyVote: VoteVerifier
}

/** Part of a set's power, as `numerator / denominator`; 1/3 to 1. */
export interface TrustLevel {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** One third: at least one correct validator signed. Source: light/verifier.go, DefaultTrustLevel. */
export const DEFAULT_TRUST_LEVEL: TrustLevel = { numerator: 1n, denominator: 3n }

/** 0001-01-01T00:00:00Z, Go's zero time: the timestamp of an absent vote. */
export const ZERO_TIME_NS = -62_135_596_800_000_000_000n
/** 10000-01-01T00:00:00Z, the first instant that a protobuf Timestamp cannot hold. */
export const TIME_NS_END = 253_402_300_800_000_000_000n

/** MaxTotalVotingPower: an eighth of the largest int64. */
export const TOTAL_POWER_MAX = (2n ** 63n - 1n) / 8n
/** MaxVotesCount of CometBFT: a set or commit with more is refused. */
export const VALIDATORS_MAX = 10_000
export const CHAIN_ID_LENGTH_MAX = 50
/** The block protocol of v0.34 to v0.40. */
export const BLOCK_PROTOCOL = 11n
export const ADDRESS_LENGTH = 20
