/** What a validator signs (types/canonical.go, types/vote.go): a canonical vote behind its length. */
import { type Bytes, concatBytes } from '@chassis/primitives'
import type { BlockId } from './light-block.ts'
import { blockIdProto, timestampProto } from './proto-parts.ts'
import { messageField, numberField, sfixed64Field, textField, uvarint } from './proto-writer.ts'

/** SignedMsgType. */
export const VOTE_TYPE = { prevote: 1, precommit: 2, proposal: 32 } as const

export interface SignedVote {
  readonly type: number
  readonly height: bigint
  readonly round: number
  /** All empty for nil. */
  readonly blockId: BlockId
  readonly timeNs: bigint
}

/**
 * The bytes before the signature: varint length ‖ CanonicalVote. Height and round have fixed width, so 0 is left out.
 */
export function voteSignBytes(chainId: string, vote: SignedVote): Bytes {
  return signBytesAt(chainId, vote, timestampProto(vote.timeNs))
}

/** The same with the time as the bytes of a protobuf Timestamp. */
export function signBytesAt(chainId: string, vote: Omit<SignedVote, 'timeNs'>, timestamp: Bytes): Bytes {
  return delimited(
    numberField(1, vote.type),
    sfixed64Field(2, vote.height),
    sfixed64Field(3, vote.round),
    blockIdField(4, vote.blockId),
    messageField(5, timestamp),
    textField(6, chainId),
  )
}

/** A block id without hash but with parts is written; one without either is left out. */
export function blockIdField(field: number, blockId: BlockId): Bytes {
  return isNilBlockId(blockId) ? new Uint8Array(0) : messageField(field, blockIdProto(blockId))
}

export function isNilBlockId({ hash, parts }: BlockId): boolean {
  return hash.length === 0 && parts.total === 0 && parts.hash.length === 0
}

export function delimited(...parts: readonly Bytes[]): Bytes {
  const message = concatBytes(...parts)
  return concatBytes(uvarint(message.length), message)
}
