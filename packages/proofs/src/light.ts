/** Entry of @chassis/proofs for light clients of CometBFT chains: from a trusted header to any later one. */
export { type AttackEvidence, type AttackKind, attackEvidence } from './light/attack-evidence.ts'
export {
  commitHash,
  consensusHash,
  dataHash,
  evidenceHash,
  lastResultsHash,
  type TransactionResult,
} from './light/block-hashes.ts'
export { commitFault, headerFault, signedHeaderFault } from './light/check-signed-header.ts'
export {
  type ConflictInput,
  type ConflictOutcome,
  examineConflict,
  type SourceRequest,
} from './light/examine-conflict.ts'
export { headerFields, headerHash } from './light/header-hash.ts'
export {
  BLOCK_ID_FLAG,
  BLOCK_PROTOCOL,
  type BlockId,
  type Commit,
  type CommitSig,
  DEFAULT_TRUST_LEVEL,
  type Header,
  type LightBlock,
  type LightCrypto,
  type PartSetHeader,
  type SignedHeader,
  TOTAL_POWER_MAX,
  type TrustLevel,
  VALIDATORS_MAX,
  type Validator,
  ZERO_TIME_NS,
} from './light/light-block.ts'
export {
  DEFAULT_LIGHT_OPTIONS,
  freezeLightClient,
  isTrustLevel,
  type LightClient,
  type LightClientOptions,
  openLightClient,
  type TrustAnchor,
  type UpdateOutcome,
  updateLightClient,
} from './light/light-client.ts'
export type { LightFault, LightFaultReason } from './light/light-fault.ts'
export {
  attackEvidenceProto,
  commitProto,
  headerProto,
  lightBlockProto,
  signedHeaderProto,
  validatorProto,
} from './light/light-proto.ts'
export {
  readBlockId,
  readCommit,
  readHeader,
  readLightBlock,
  readSignedHeader,
  readValidators,
} from './light/read-light-json.ts'
export { type IbcHeader, readIbcHeader, readLightBlockProto } from './light/read-light-proto.ts'
export { formatTimeNs, parseTimeNs } from './light/rfc3339.ts'
export {
  sortValidators,
  totalPower,
  validatorAddress,
  validatorSetFault,
  validatorSetHash,
} from './light/validator-set.ts'
export { verifyCommitLight, verifyCommitLightTrusting } from './light/verify-commit.ts'
export {
  isExpired,
  type LightRules,
  type LightVerdict,
  type TrustedState,
  verifyLightBlock,
} from './light/verify-light-block.ts'
export { type BlockSource, type SkippingOutcome, verifySkipping } from './light/verify-skipping.ts'
export { type DuplicateVoteEvidence, duplicateVoteProto, type Vote, voteProto } from './light/vote-proto.ts'
export { type SignedVote, VOTE_TYPE, voteSignBytes } from './light/vote-sign-bytes.ts'
export { writeAttackEvidence, writeLightBlock } from './light/write-light-json.ts'
export { type AnchoredRoots, commitAnchorOf } from './slip/commit-anchor-of.ts'
