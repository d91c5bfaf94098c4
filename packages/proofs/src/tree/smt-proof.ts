/** Proofs of presence and absence in the state tree, and their verification. Layout frozen in docs/spec/tree.md. */
import {
  type Bytes,
  type CborValue,
  concatBytes,
  decodeCbor,
  encodeCbor,
  ensure,
  equalBytes,
  SHA256_LENGTH,
  type Sha256,
} from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { EMPTY_SUBTREE, pathBit, sharedBits, TREE_DEPTH_MAX, treeLeafHash, treeNodeHash } from './tree-hashing.ts'

export interface SmtLeaf {
  /** SHA-256 of the key. */
  readonly path: Bytes
  /** SHA-256 of the value. */
  readonly valueHash: Bytes
}

/**
 * The siblings along a path and, for an absence, what stands at its end.
 * Presence: siblings of the leaf, `leaf` absent (path and value are the claim). Absence: siblings down to an empty
 * subtree (`leaf` absent) or to the one other leaf (`leaf`) that stands where the path ends.
 */
export interface SmtProof {
  /** Root side first: the first is a child of the root, the last the sibling of the leaf or of the empty subtree. */
  readonly siblings: readonly Bytes[]
  readonly leaf?: SmtLeaf
}

/** Whether the tree with `root` has exactly this value hash at this path. Never throws. */
export function verifySmtPresence(sha256: Sha256, root: Bytes, leaf: SmtLeaf, proof: SmtProof): boolean {
  if (proof.leaf !== undefined || !isLeaf(leaf) || !areSiblings(proof.siblings)) return false
  const hash = treeLeafHash(sha256, leaf.path, leaf.valueHash)
  return equalBytes(foldSiblings(sha256, leaf.path, hash, proof.siblings), root)
}

/** Whether the tree with `root` has no value at this path. Never throws. */
export function verifySmtAbsence(sha256: Sha256, root: Bytes, path: Bytes, proof: SmtProof): boolean {
  if (path.length !== SHA256_LENGTH || !areSiblings(proof.siblings)) return false
  const other = proof.leaf
  if (other === undefined) return equalBytes(foldSiblings(sha256, path, EMPTY_SUBTREE, proof.siblings), root)
  if (!isLeaf(other) || equalBytes(other.path, path)) return false
  // The other leaf must stand on the very path that was asked for.
  if (sharedBits(other.path, path) < proof.siblings.length) return false
  const hash = treeLeafHash(sha256, other.path, other.valueHash)
  return equalBytes(foldSiblings(sha256, path, hash, proof.siblings), root)
}

function foldSiblings(sha256: Sha256, path: Bytes, start: Bytes, siblings: readonly Bytes[]): Bytes {
  let hash = start
  for (let depth = siblings.length - 1; depth >= 0; depth--) {
    const sibling = siblings[depth] as Bytes
    hash = pathBit(path, depth) === 1 ? treeNodeHash(sha256, sibling, hash) : treeNodeHash(sha256, hash, sibling)
  }
  return hash
}

function isLeaf(leaf: SmtLeaf): boolean {
  return leaf.path.length === SHA256_LENGTH && leaf.valueHash.length === SHA256_LENGTH
}

function areSiblings(siblings: readonly Bytes[]): boolean {
  return siblings.length <= TREE_DEPTH_MAX && siblings.every((sibling) => sibling.length === SHA256_LENGTH)
}

/** The proof as a CBOR value: [siblings one after the other, null or path ‖ value hash of the other leaf]. */
export function smtProofToCbor(proof: SmtProof): CborValue {
  return [
    concatBytes(...proof.siblings),
    proof.leaf === undefined ? null : concatBytes(proof.leaf.path, proof.leaf.valueHash),
  ]
}

/** Refuses (MALFORMED_PROOF) anything that `smtProofToCbor` does not produce. */
export function smtProofFromCbor(value: CborValue): SmtProof {
  ensure(Array.isArray(value) && value.length === 2, ProofsError.MALFORMED_PROOF, { part: 'proof' })
  const [siblings, leaf] = value as readonly CborValue[]
  ensure(siblings instanceof Uint8Array, ProofsError.MALFORMED_PROOF, { part: 'siblings' })
  const count = siblings.length / SHA256_LENGTH
  ensure(Number.isInteger(count) && count <= TREE_DEPTH_MAX, ProofsError.MALFORMED_PROOF, { part: 'siblings' })
  const split: Bytes[] = []
  for (let i = 0; i < count; i++) split.push(siblings.slice(i * SHA256_LENGTH, (i + 1) * SHA256_LENGTH))
  if (leaf === null) return { siblings: split }
  ensure(leaf instanceof Uint8Array && leaf.length === 2 * SHA256_LENGTH, ProofsError.MALFORMED_PROOF, { part: 'leaf' })
  const other = { path: leaf.slice(0, SHA256_LENGTH), valueHash: leaf.slice(SHA256_LENGTH) }
  return { siblings: split, leaf: other }
}

/** Deterministic CBOR of the proof. */
export function encodeSmtProof(proof: SmtProof): Bytes {
  return encodeCbor(smtProofToCbor(proof))
}

/** Refuses bytes that are not the one encoding of a proof. */
export function decodeSmtProof(bytes: Bytes): SmtProof {
  return smtProofFromCbor(decodeCbor(bytes))
}
