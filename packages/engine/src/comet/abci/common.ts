/**
 * Messages that requests and responses share. Source: proto/tendermint/{abci,types,crypto}, CometBFT v0.38.25; the wire
 * of v0.40 is the same for these.
 */
import {
  always,
  bool,
  bytes,
  bytesOfOneOf,
  enumeration,
  int32,
  int64,
  list,
  listOfTexts,
  optional,
  text,
  uint32,
  uint64,
} from '../protobuf/fields.ts'
import { type MessageOf, message } from '../protobuf/message.ts'

/** google.protobuf.Timestamp, and Duration, which has the same fields. */
export const Timestamp = message({ seconds: int64(1), nanos: int32(2) })
export type Timestamp = MessageOf<typeof Timestamp>
export const Duration = Timestamp

export const Validator = message({ address: bytes(1), power: int64(3) })

/** One of: exactly one key is there. */
export const PublicKey = message({ ed25519: bytesOfOneOf(1), secp256k1: bytesOfOneOf(2) })
export const ValidatorUpdate = message({ pubKey: always(1, PublicKey), power: int64(2) })
export type ValidatorUpdate = MessageOf<typeof ValidatorUpdate>

/** How a validator voted: 1 absent, 2 for the block, 3 for nil. */
export const VoteInfo = message({ validator: always(1, Validator), blockIdFlag: enumeration(3) })
export const CommitInfo = message({ round: int32(1), votes: list(2, VoteInfo) })
export const ExtendedVoteInfo = message({
  validator: always(1, Validator),
  voteExtension: bytes(3),
  extensionSignature: bytes(4),
  blockIdFlag: enumeration(5),
})
export const ExtendedCommitInfo = message({ round: int32(1), votes: list(2, ExtendedVoteInfo) })

export const MISBEHAVIOR = { unknown: 0, duplicateVote: 1, lightClientAttack: 2 } as const
export const Misbehavior = message({
  type: enumeration(1),
  validator: always(2, Validator),
  height: int64(3),
  time: always(4, Timestamp),
  totalVotingPower: int64(5),
})
export type Misbehavior = MessageOf<typeof Misbehavior>

export const EventAttribute = message({ key: text(1), value: text(2), index: bool(3) })
export const Event = message({ type: text(1), attributes: list(2, EventAttribute) })

export const BlockParams = message({ maxBytes: int64(1), maxGas: int64(2) })
export const EvidenceParams = message({
  maxAgeNumBlocks: int64(1),
  maxAgeDuration: always(2, Duration),
  maxBytes: int64(3),
})
export const ValidatorParams = message({ pubKeyTypes: listOfTexts(1) })
export const VersionParams = message({ app: uint64(1) })
export const AbciParams = message({ voteExtensionsEnableHeight: int64(1) })
export const ConsensusParams = message({
  block: optional(1, BlockParams),
  evidence: optional(2, EvidenceParams),
  validator: optional(3, ValidatorParams),
  version: optional(4, VersionParams),
  abci: optional(5, AbciParams),
})
export type ConsensusParams = MessageOf<typeof ConsensusParams>

export const ProofOp = message({ type: text(1), key: bytes(2), data: bytes(3) })
export const ProofOps = message({ ops: list(1, ProofOp) })

/** A state-sync snapshot as nodes tell each other of it. */
export const Snapshot = message({
  height: uint64(1),
  format: uint32(2),
  chunks: uint32(3),
  hash: bytes(4),
  metadata: bytes(5),
})
export type Snapshot = MessageOf<typeof Snapshot>
