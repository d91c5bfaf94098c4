/** Consistency proofs of an RFC 6962 log: that a tree is a prefix of a later one. */
import { type Bytes, equalBytes, type Sha256 } from '@chassis/primitives'
import { emptyLogRoot } from './hashing.ts'
import { verifySubtreeConsistency } from './subtree.ts'
import { asU64, type LogIndex } from './u64.ts'

export interface ConsistencyClaim {
  readonly size1: LogIndex
  readonly size2: LogIndex
  readonly root1: Bytes
  readonly root2: Bytes
  readonly proof: readonly Bytes[]
}

/**
 * Whether the tree (size1, root1) is a prefix of (size2, root2). Trees of equal size need equal roots and an empty
 * proof. A proof from the empty tree to a larger one would say nothing about `root2` and is refused. Never throws.
 * Source: RFC 6962 section 2.1.2, RFC 9162 section 2.1.4.
 */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const size1 = asU64(claim.size1)
  const size2 = asU64(claim.size2)
  if (size1 === undefined || size2 === undefined || size1 > size2) return false
  if (size1 === 0n && (size2 > 0n || !equalBytes(claim.root2, emptyLogRoot(sha256)))) return false
  if (size1 === size2) return claim.proof.length === 0 && equalBytes(claim.root1, claim.root2)
  return verifySubtreeConsistency(sha256, {
    start: 0n,
    end: size1,
    size: size2,
    subtreeRoot: claim.root1,
    root: claim.root2,
    proof: claim.proof,
  })
}
