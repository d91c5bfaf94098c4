/** Votes and the evidence of two of them, as protobuf (types/vote.go, types/evidence.go). */
import { type Bytes, concatBytes } from '@chassis/primitives'
import type { BlockId } from './light-block.ts'
import { blockIdProto, timestampProto } from './proto-parts.ts'
import { bytesField, messageField, numberField } from './proto-writer.ts'

/** A vote as it travels (types/vote.go), without extension. */
export interface Vote {
  readonly type: number
  readonly height: bigint
  readonly round: number
  readonly blockId: BlockId
  readonly timeNs: bigint
  readonly validatorAddress: Bytes
  readonly validatorIndex: number
  readonly signature: Bytes
}

export function voteProto(vote: Vote): Bytes {
  return concatBytes(
    numberField(1, vote.type),
    numberField(2, vote.height),
    numberField(3, vote.round),
    messageField(4, blockIdProto(vote.blockId)),
    messageField(5, timestampProto(vote.timeNs)),
    bytesField(6, vote.validatorAddress),
    numberField(7, vote.validatorIndex),
    bytesField(8, vote.signature),
  )
}

export interface DuplicateVoteEvidence {
  readonly voteA: Vote
  readonly voteB: Vote
  readonly totalPower: bigint
  readonly validatorPower: bigint
  readonly timeNs: bigint
}

/** DuplicateVoteEvidence: what a node reports of a validator that voted twice. */
export function duplicateVoteProto(evidence: DuplicateVoteEvidence): Bytes {
  return concatBytes(
    messageField(1, voteProto(evidence.voteA)),
    messageField(2, voteProto(evidence.voteB)),
    numberField(3, evidence.totalPower),
    numberField(4, evidence.validatorPower),
    messageField(5, timestampProto(evidence.timeNs)),
  )
}
