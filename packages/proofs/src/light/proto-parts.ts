/** The protobuf messages that several hashes and sign bytes share. */
import { type Bytes, concatBytes } from '@chassis/primitives'
import type { BlockId } from './light-block.ts'
import { bytesField, messageField, numberField } from './proto-writer.ts'

const NS_PER_SECOND = 1_000_000_000n

/** google.protobuf.Timestamp: whole seconds rounded down, and the nanoseconds above them. */
export function timestampProto(timeNs: bigint): Bytes {
  const nanos = ((timeNs % NS_PER_SECOND) + NS_PER_SECOND) % NS_PER_SECOND
  return concatBytes(numberField(1, (timeNs - nanos) / NS_PER_SECOND), numberField(2, nanos))
}

/** tendermint.types.BlockID and CanonicalBlockID, which are written alike. */
export function blockIdProto({ hash, parts }: BlockId): Bytes {
  return concatBytes(bytesField(1, hash), messageField(2, numberField(1, parts.total), bytesField(2, parts.hash)))
}

/** tendermint.crypto.PublicKey of an Ed25519 key. A oneof: present even when the key is empty. */
export function publicKeyProto(publicKey: Bytes): Bytes {
  return messageField(1, publicKey)
}
