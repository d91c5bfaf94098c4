/**
 * Reads headers, commits and validator sets from the JSON of CometBFT's RPC (libs/json: 64-bit numbers as texts, hashes
 * in upper-case hex, keys and signatures in base64). What is there is read strictly, members that no check needs are
 * passed over. Refuses INVALID_VALUE with the place, INVALID_TEXT, MISSING_FIELD and TOO_LARGE.
 */
import { type Bytes, EncodingError, ensure, fromBase64, fromHex, refuse } from '@chassis/primitives'
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
import { parseTimeNs } from './rfc3339.ts'

type Members = Readonly<Record<string, unknown>>

const KEY_TYPE = 'tendermint/PubKeyEd25519'
const UNIX_EPOCH = 0n

/** `{ signed_header, validator_set }`: the form of a light block in evidence and in our own store. */
export function readLightBlock(json: unknown): LightBlock {
  const block = members(json, 'block')
  const set = members(block.validator_set, 'validator_set')
  return { signedHeader: readSignedHeader(block.signed_header), validators: readValidators(set.validators) }
}

/** `signed_header` of the answer to /commit. */
export function readSignedHeader(json: unknown): SignedHeader {
  const signed = members(json, 'signed_header')
  return { header: readHeader(signed.header), commit: readCommit(signed.commit) }
}

export function readHeader(json: unknown): Header {
  const header = members(json, 'header')
  const version = members(header.version, 'version')
  return {
    version: { block: integer(version.block ?? '0', 'version.block'), app: integer(version.app ?? '0', 'version.app') },
    chainId: text(header.chain_id, 'chain_id'),
    height: integer(header.height, 'height'),
    timeNs: parseTimeNs(text(header.time, 'time')),
    lastBlockId: readBlockId(header.last_block_id ?? {}),
    lastCommitHash: hash(header.last_commit_hash, 'last_commit_hash'),
    dataHash: hash(header.data_hash, 'data_hash'),
    validatorsHash: hash(header.validators_hash, 'validators_hash'),
    nextValidatorsHash: hash(header.next_validators_hash, 'next_validators_hash'),
    consensusHash: hash(header.consensus_hash, 'consensus_hash'),
    appHash: hash(header.app_hash, 'app_hash'),
    lastResultsHash: hash(header.last_results_hash, 'last_results_hash'),
    evidenceHash: hash(header.evidence_hash, 'evidence_hash'),
    proposerAddress: hash(header.proposer_address, 'proposer_address'),
  }
}

export function readCommit(json: unknown): Commit {
  const commit = members(json, 'commit')
  return {
    height: integer(commit.height, 'commit.height'),
    round: small(commit.round, 'commit.round'),
    blockId: readBlockId(commit.block_id),
    signatures: list(commit.signatures, 'signatures').map(readCommitSig),
  }
}

/** The members of a set, in the order they stand in; addresses are not read, they follow from the keys. */
export function readValidators(json: unknown): Validator[] {
  return list(json, 'validators').map((item) => {
    const validator = members(item, 'validator')
    const key = members(validator.pub_key, 'pub_key')
    ensure(key.type === KEY_TYPE, EncodingError.INVALID_VALUE, { field: 'pub_key.type', expected: KEY_TYPE })
    return {
      publicKey: fromBase64(text(key.value, 'pub_key.value')),
      power: integer(validator.voting_power, 'voting_power'),
      proposerPriority: integer(validator.proposer_priority ?? '0', 'proposer_priority'),
    }
  })
}

export function readBlockId(json: unknown): BlockId {
  const blockId = members(json, 'block_id')
  const parts = members(blockId.parts ?? {}, 'parts')
  return {
    hash: hash(blockId.hash ?? '', 'block_id.hash'),
    parts: { total: small(parts.total ?? 0, 'parts.total'), hash: hash(parts.hash ?? '', 'parts.hash') },
  }
}

/** The time of an absent vote is Go's zero; other writers put 1970 there, which means as little. */
function readCommitSig(json: unknown): CommitSig {
  const sig = members(json, 'signature')
  const flag = small(sig.block_id_flag, 'block_id_flag')
  const timeNs = parseTimeNs(text(sig.timestamp, 'timestamp'))
  const isEmptyTime = flag === BLOCK_ID_FLAG.absent && timeNs === UNIX_EPOCH
  return {
    flag,
    address: hash(sig.validator_address, 'validator_address'),
    timeNs: isEmptyTime ? ZERO_TIME_NS : timeNs,
    signature: fromBase64(text(sig.signature ?? '', 'signature')),
  }
}

function members(json: unknown, field: string): Members {
  ensure(typeof json === 'object' && json !== null && !Array.isArray(json), EncodingError.INVALID_VALUE, { field })
  return json as Members
}

function list(json: unknown, field: string): readonly unknown[] {
  const items = json ?? []
  if (!Array.isArray(items)) return refuse(EncodingError.INVALID_VALUE, { field })
  ensure(items.length <= VALIDATORS_MAX, EncodingError.TOO_LARGE, { field, length: items.length })
  return items
}

function text(json: unknown, field: string): string {
  ensure(json !== undefined, EncodingError.MISSING_FIELD, { field })
  return typeof json === 'string' ? json : refuse(EncodingError.INVALID_VALUE, { field })
}

/** An int64 as decimal text. */
function integer(json: unknown, field: string): bigint {
  const digits = text(json, field)
  ensure(/^(?:0|-?[1-9]\d{0,18})$/.test(digits), EncodingError.INVALID_VALUE, { field })
  const value = BigInt(digits)
  ensure(BigInt.asIntN(64, value) === value, EncodingError.INVALID_VALUE, { field })
  return value
}

/** A 32-bit number as JSON number. */
function small(json: unknown, field: string): number {
  ensure(typeof json === 'number', EncodingError.INVALID_VALUE, { field })
  ensure(Number.isInteger(json) && json >= 0 && json < 2 ** 32, EncodingError.INVALID_VALUE, { field })
  return json
}

function hash(json: unknown, field: string): Bytes {
  return fromHex(text(json, field).toLowerCase())
}
