/** The hash of a header: the root over its 14 fields, each as protobuf (types/block.go, Header.Hash). */
import { type Bytes, concatBytes, type Sha256 } from '@chassis/primitives'
import type { Header } from './light-block.ts'
import { merkleRootOf } from './merkle-root.ts'
import { blockIdProto, timestampProto } from './proto-parts.ts'
import { bytesField, numberField, textField } from './proto-writer.ts'

/**
 * The 14 leaves in their order; an empty field is an empty leaf, never left out. These are also what a slip carries.
 */
export function headerFields(header: Header): Bytes[] {
  return [
    concatBytes(numberField(1, header.version.block), numberField(2, header.version.app)),
    textField(1, header.chainId),
    numberField(1, header.height),
    timestampProto(header.timeNs),
    blockIdProto(header.lastBlockId),
    bytesField(1, header.lastCommitHash),
    bytesField(1, header.dataHash),
    bytesField(1, header.validatorsHash),
    bytesField(1, header.nextValidatorsHash),
    bytesField(1, header.consensusHash),
    bytesField(1, header.appHash),
    bytesField(1, header.lastResultsHash),
    bytesField(1, header.evidenceHash),
    bytesField(1, header.proposerAddress),
  ]
}

/** Empty for a header without validators hash, which CometBFT gives no hash either. */
export function headerHash(sha256: Sha256, header: Header): Bytes {
  return header.validatorsHash.length === 0 ? new Uint8Array(0) : merkleRootOf(sha256, headerFields(header))
}
