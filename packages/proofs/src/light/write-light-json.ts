/** Writes blocks and evidence in the JSON of CometBFT's RPC: for our own store, and for /broadcast_evidence. */
import { type Bytes, type Sha256, toBase64, toHex } from '@chassis/primitives'
import type { AttackEvidence } from './attack-evidence.ts'
import type { BlockId, Commit, Header, LightBlock, SignedHeader, Validator } from './light-block.ts'
import { proposerOf } from './light-proto.ts'
import { formatTimeNs } from './rfc3339.ts'
import { validatorAddress } from './validator-set.ts'

type Json = string | number | null | readonly Json[] | { readonly [name: string]: Json }

const upperHex = (bytes: Bytes): string => toHex(bytes).toUpperCase()

/** `{ signed_header, validator_set }`. */
export function writeLightBlock(sha256: Sha256, { signedHeader, validators }: LightBlock): Json {
  const proposer = proposerOf(sha256, validators)
  return {
    signed_header: writeSignedHeader(signedHeader),
    validator_set: {
      validators: validators.map((validator) => writeValidator(sha256, validator)),
      proposer: proposer ? writeValidator(sha256, proposer) : null,
    },
  }
}

/** The parameter `evidence` of /broadcast_evidence. */
export function writeAttackEvidence(sha256: Sha256, evidence: AttackEvidence): Json {
  return {
    type: 'tendermint/LightClientAttackEvidence',
    value: {
      ConflictingBlock: writeLightBlock(sha256, evidence.conflictingBlock),
      CommonHeight: String(evidence.commonHeight),
      ByzantineValidators: evidence.byzantineValidators.map((validator) => writeValidator(sha256, validator)),
      TotalVotingPower: String(evidence.totalPower),
      Timestamp: formatTimeNs(evidence.timeNs),
    },
  }
}

function writeSignedHeader({ header, commit }: SignedHeader): Json {
  return { header: writeHeader(header), commit: writeCommit(commit) }
}

function writeHeader(header: Header): Json {
  return {
    version: { block: String(header.version.block), app: String(header.version.app) },
    chain_id: header.chainId,
    height: String(header.height),
    time: formatTimeNs(header.timeNs),
    last_block_id: writeBlockId(header.lastBlockId),
    last_commit_hash: upperHex(header.lastCommitHash),
    data_hash: upperHex(header.dataHash),
    validators_hash: upperHex(header.validatorsHash),
    next_validators_hash: upperHex(header.nextValidatorsHash),
    consensus_hash: upperHex(header.consensusHash),
    app_hash: upperHex(header.appHash),
    last_results_hash: upperHex(header.lastResultsHash),
    evidence_hash: upperHex(header.evidenceHash),
    proposer_address: upperHex(header.proposerAddress),
  }
}

function writeCommit({ height, round, blockId, signatures }: Commit): Json {
  return {
    height: String(height),
    round,
    block_id: writeBlockId(blockId),
    signatures: signatures.map((sig) => ({
      block_id_flag: sig.flag,
      validator_address: upperHex(sig.address),
      timestamp: formatTimeNs(sig.timeNs),
      signature: sig.signature.length === 0 ? null : toBase64(sig.signature),
    })),
  }
}

function writeBlockId({ hash, parts }: BlockId): Json {
  return { hash: upperHex(hash), parts: { total: parts.total, hash: upperHex(parts.hash) } }
}

function writeValidator(sha256: Sha256, { publicKey, power, proposerPriority }: Validator): Json {
  return {
    address: upperHex(validatorAddress(sha256, publicKey)),
    pub_key: { type: 'tendermint/PubKeyEd25519', value: toBase64(publicKey) },
    voting_power: String(power),
    proposer_priority: String(proposerPriority),
  }
}
