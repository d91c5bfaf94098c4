/** Reads blocks from the protobuf of CometBFT and ibc-go. Refuses MALFORMED_PROOF, TOO_LARGE and INVALID_UTF8. */
import { type Bytes, ensure } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import {
  BLOCK_ID_FLAG,
  type BlockId,
  type Commit,
  type CommitSig,
  type Header,
  type LightBlock,
  type SignedHeader,
  VALIDATORS_MAX,
  type Validator,
  ZERO_TIME_NS,
} from './light-block.ts'
import { ProtoMessage } from './proto-reader.ts'

/** Room for two sets and a commit of VALIDATORS_MAX. */
export const LIGHT_PROTO_BYTES_MAX = 8_000_000
const NS_PER_SECOND = 1_000_000_000n

/** tendermint.types.LightBlock. */
export function readLightBlockProto(bytes: Bytes): LightBlock {
  const block = read(bytes)
  return { signedHeader: signedHeader(block.message(1)), validators: validators(block.message(2)) }
}

/** ibc.lightclients.tendermint.v1.Header: a block and the trusted set from which it is to be verified. */
export interface IbcHeader {
  readonly block: LightBlock
  readonly trustedHeight: { readonly revisionNumber: bigint; readonly revisionHeight: bigint }
  readonly trustedValidators: readonly Validator[]
}

export function readIbcHeader(bytes: Bytes): IbcHeader {
  const header = read(bytes)
  const height = header.message(3)
  return {
    block: { signedHeader: signedHeader(header.message(1)), validators: validators(header.message(2)) },
    trustedHeight: { revisionNumber: height.uint(1), revisionHeight: height.uint(2) },
    trustedValidators: validators(header.message(4)),
  }
}

function read(bytes: Bytes): ProtoMessage {
  ensure(bytes.length <= LIGHT_PROTO_BYTES_MAX, ProofsError.TOO_LARGE, { length: bytes.length })
  return new ProtoMessage(bytes)
}

function signedHeader(message: ProtoMessage): SignedHeader {
  return { header: header(message.message(1)), commit: commit(message.message(2)) }
}

function header(message: ProtoMessage): Header {
  const version = message.message(1)
  return {
    version: { block: version.uint(1), app: version.uint(2) },
    chainId: message.text(2),
    height: message.int(3),
    timeNs: timeNs(message, 4),
    lastBlockId: blockId(message.message(5)),
    lastCommitHash: message.bytes(6),
    dataHash: message.bytes(7),
    validatorsHash: message.bytes(8),
    nextValidatorsHash: message.bytes(9),
    consensusHash: message.bytes(10),
    appHash: message.bytes(11),
    lastResultsHash: message.bytes(12),
    evidenceHash: message.bytes(13),
    proposerAddress: message.bytes(14),
  }
}

function commit(message: ProtoMessage): Commit {
  const signatures = message.repeated(4)
  ensure(signatures.length <= VALIDATORS_MAX, ProofsError.TOO_LARGE, { signatures: signatures.length })
  return {
    height: message.int(1),
    round: message.small(2),
    blockId: blockId(message.message(3)),
    signatures: signatures.map(commitSig),
  }
}

/** As in JSON: 1970 in an absent vote stands for no time. */
function commitSig(message: ProtoMessage): CommitSig {
  const flag = message.small(1)
  const time = timeNs(message, 3)
  const isEmptyTime = flag === BLOCK_ID_FLAG.absent && time === 0n
  return { flag, address: message.bytes(2), timeNs: isEmptyTime ? ZERO_TIME_NS : time, signature: message.bytes(4) }
}

function blockId(message: ProtoMessage): BlockId {
  const parts = message.message(2)
  return { hash: message.bytes(1), parts: { total: parts.small(1), hash: parts.bytes(2) } }
}

/** Any time that the bytes say; whether it is one that a header may have is judged by the checks. */
function timeNs(message: ProtoMessage, field: number): bigint {
  if (!message.has(field)) return ZERO_TIME_NS
  const timestamp = message.message(field)
  const nanos = timestamp.int(2)
  ensure(nanos >= 0n && nanos < NS_PER_SECOND, ProofsError.MALFORMED_PROOF, { field })
  return timestamp.int(1) * NS_PER_SECOND + nanos
}

function validators(message: ProtoMessage): Validator[] {
  const members = message.repeated(1)
  ensure(members.length <= VALIDATORS_MAX, ProofsError.TOO_LARGE, { validators: members.length })
  return members.map((member) => ({
    publicKey: member.message(2).bytes(1),
    power: member.int(3),
    proposerPriority: member.int(4),
  }))
}
