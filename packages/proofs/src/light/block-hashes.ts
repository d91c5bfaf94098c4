/** The hashes of a block's contents, as its header or the next one carries them. */
import { type Bytes, concatBytes, type Sha256 } from '@chassis/primitives'
import type { Commit } from './light-block.ts'
import { commitSigProto } from './light-proto.ts'
import { merkleRootOf } from './merkle-root.ts'
import { bytesField, numberField } from './proto-writer.ts'

/** `data_hash`: the root over the SHA-256 of each transaction (types/tx.go). */
export function dataHash(sha256: Sha256, transactions: readonly Bytes[]): Bytes {
  return merkleRootOf(
    sha256,
    transactions.map((transaction) => sha256.hash(transaction)),
  )
}

/** `last_commit_hash`: the root over the signatures of the commit for the block before (types/block.go). */
export function commitHash(sha256: Sha256, { signatures }: Pick<Commit, 'signatures'>): Bytes {
  return merkleRootOf(sha256, signatures.map(commitSigProto))
}

export interface TransactionResult {
  readonly code: number
  readonly data: Bytes
  readonly gasWanted: bigint
  readonly gasUsed: bigint
}

/** `last_results_hash` of the next header: the root over the deterministic part of each result (types/results.go). */
export function lastResultsHash(sha256: Sha256, results: readonly TransactionResult[]): Bytes {
  const leaves = results.map(({ code, data, gasWanted, gasUsed }) =>
    concatBytes(numberField(1, code), bytesField(2, data), numberField(5, gasWanted), numberField(6, gasUsed)),
  )
  return merkleRootOf(sha256, leaves)
}

/** `consensus_hash`: SHA-256 of the two parameters that are hashed (types/params.go, HashConsensusParams). */
export function consensusHash(sha256: Sha256, blockMaxBytes: bigint, blockMaxGas: bigint): Bytes {
  return sha256.hash(concatBytes(numberField(1, blockMaxBytes), numberField(2, blockMaxGas)))
}

/** `evidence_hash`: the root over the protobuf of each piece of evidence, without the message that names its kind. */
export function evidenceHash(sha256: Sha256, evidence: readonly Bytes[]): Bytes {
  return merkleRootOf(sha256, evidence)
}
