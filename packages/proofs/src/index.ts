/** Entry point of @chassis/proofs. */
export { appHashOf, logStoreValue, storeLeafData } from './app-hash/app-hash-of.ts'
export { applyInnerOp, applyLeafOp, calculateRoot } from './ics23/apply-ops.ts'
export { checkExistenceAgainstSpec, checkInnerOp, checkLeafOp } from './ics23/check-against-spec.ts'
export {
  ics23StateProof,
  type KeyValue,
  logStoreProof,
  smtExistence,
  stateStoreProof,
} from './ics23/from-state-tree.ts'
export { type HashOps, sha256HashOps } from './ics23/hash-ops.ts'
export {
  type CommitmentProof,
  type ExistenceProof,
  HASH_OP,
  IAVL_SPEC,
  type InnerOp,
  type InnerSpec,
  LENGTH_OP,
  type LeafOp,
  type NonExistenceProof,
  type ProofSpec,
  SMT_SPEC,
  TENDERMINT_SPEC,
} from './ics23/proof-spec.ts'
export { decodeCommitmentProof, encodeCommitmentProof } from './ics23/protobuf.ts'
export {
  type Ics23Context,
  verifyExistence,
  verifyMembership,
  verifyNonExistence,
  verifyNonMembership,
} from './ics23/verify-membership.ts'
export { type ConsistencyClaim, verifyConsistency } from './log/consistency.ts'
export { decodeEntryBundle, ENTRY_LENGTH_MAX, encodeEntryBundle } from './log/entry-bundle.ts'
export {
  appendToFrontier,
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
  type Frontier,
  frontierRoot,
  perfectSubtreeCount,
} from './log/frontier.ts'
export { emptyLogRoot, leafHash, nodeHash } from './log/hashing.ts'
export { type InclusionClaim, rootFromInclusion, verifyInclusion } from './log/inclusion.ts'
export { logRootOf, type MerkleLog, openMerkleLog } from './log/merkle-log.ts'
export {
  isValidSubtree,
  type SubtreeConsistencyClaim,
  type SubtreeInclusionClaim,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './log/subtree.ts'
export { parseTilePath, TILE_WIDTH, type TileName, tilePath } from './log/tile-path.ts'
export { createMemoryTileStore, type TileStore } from './log/tile-store.ts'
export type { LogIndex } from './log/u64.ts'
export { type CheckpointBody, formatCheckpointBody, parseCheckpointBody } from './note/checkpoint-body.ts'
export { type Cosignature, cosignatureMessage, parseCosignature } from './note/cosignature.ts'
export {
  formatLedgerCheckpoint,
  type LedgerCheckpoint,
  ledgerOrigin,
  openLedgerCheckpoint,
  parseLedgerCheckpoint,
  signLedgerCheckpoint,
} from './note/ledger-checkpoint.ts'
export { type OpenedNote, openNote } from './note/open-note.ts'
export { formatNote, type NoteSignature, parseNote, type SignedNote, signNote } from './note/signed-note.ts'
export { formatTlogProof, parseTlogProof, type TlogProof } from './note/tlog-proof.ts'
export {
  formatVerifierKey,
  parseVerifierKey,
  SIGNATURE_TYPE,
  type SignatureType,
  type VerifierKey,
  verifierKey,
} from './note/verifier-key.ts'
export { ProofsError } from './proofs-error.ts'
export { naiveProof, naiveRoot } from './tree/naive-tree.ts'
export {
  decodeSmtProof,
  encodeSmtProof,
  type SmtLeaf,
  type SmtProof,
  smtProofFromCbor,
  smtProofToCbor,
  verifySmtAbsence,
  verifySmtPresence,
} from './tree/smt-proof.ts'
export type { TreeChange } from './tree/sorted-changes.ts'
export {
  buildStateTree,
  createStateTree,
  type StateTree,
  type StateTreeOptions,
  type TreeUndo,
} from './tree/state-tree.ts'
export { EMPTY_SUBTREE, TREE_DEPTH_MAX, treeLeafHash, treeNodeHash } from './tree/tree-hashing.ts'
