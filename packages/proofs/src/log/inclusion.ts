/** Inclusion proofs of an RFC 6962 log: that a leaf stands at an index of a tree. */
import { type Bytes, equalBytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { nodeHash } from './hashing.ts'
import { asU64, type LogIndex, splitPoint } from './u64.ts'

export interface InclusionClaim {
  /** Zero-based, below `treeSize`. */
  readonly leafIndex: LogIndex
  readonly treeSize: LogIndex
  readonly leafHash: Bytes
  readonly root: Bytes
  /** Sibling hashes from the leaf's up to the root's child. */
  readonly proof: readonly Bytes[]
}

/**
 * Whether the proof shows the leaf hash at its index. Never throws: anything out of range or of wrong length is
 * false.
 */
export function verifyInclusion(sha256: Sha256, claim: InclusionClaim): boolean {
  const root = rootFromInclusion(sha256, claim)
  return root !== undefined && equalBytes(root, claim.root)
}

/** The root that the proof leads to, or undefined where index, size, lengths or the number of hashes are wrong. */
export function rootFromInclusion(sha256: Sha256, claim: Omit<InclusionClaim, 'root'>): Bytes | undefined {
  const index = asU64(claim.leafIndex)
  const size = asU64(claim.treeSize)
  if (index === undefined || size === undefined || index >= size) return undefined
  const siblingIsLeft = siblingSides(index, size)
  if (claim.proof.length !== siblingIsLeft.length || !allHashes([claim.leafHash, ...claim.proof])) return undefined
  let hash = claim.leafHash
  for (const [step, sibling] of claim.proof.entries()) {
    hash = siblingIsLeft[step] ? nodeHash(sha256, sibling, hash) : nodeHash(sha256, hash, sibling)
  }
  return hash
}

/** From the leaf upward: whether the sibling stands to the left. RFC 6962 section 2.1.1 read from the root down. */
function siblingSides(index: bigint, size: bigint): boolean[] {
  const sides: boolean[] = []
  while (size > 1n) {
    const left = splitPoint(size)
    const isRight = index >= left
    sides.push(isRight)
    index = isRight ? index - left : index
    size = isRight ? size - left : left
  }
  return sides.reverse()
}

export function allHashes(values: readonly Bytes[]): boolean {
  return values.every((value) => value.length === SHA256_LENGTH)
}
