/**
 * Subtrees [start, end) of an RFC 6962 log, their inclusion and consistency proofs.
 * Source: draft-ietf-plants-merkle-tree-certs, section 4; a plain log's proofs are those of subtrees that start at 0.
 */
import { type Bytes, equalBytes, type Sha256 } from '@chassis/primitives'
import { emptyLogRoot, nodeHash } from './hashing.ts'
import { allHashes, verifyInclusion } from './inclusion.ts'
import { asU64, type LogIndex, splitPoint } from './u64.ts'

/**
 * Whether [start, end) names a subtree: it starts at 0, is empty, or starts at a multiple of the smallest power of two
 * that is not below its length.
 */
export function isValidSubtree(start: bigint, end: bigint): boolean {
  if (start > end) return false
  if (start === 0n || start === end) return true
  let power = 1n
  while (power < end - start) power *= 2n
  return start % power === 0n
}

export interface SubtreeInclusionClaim {
  /** Index in the whole log, start ≤ leafIndex < end. */
  readonly leafIndex: LogIndex
  readonly start: LogIndex
  readonly end: LogIndex
  readonly leafHash: Bytes
  /** The subtree's hash. */
  readonly root: Bytes
  readonly proof: readonly Bytes[]
}

/** Whether the proof shows the leaf hash at its index inside the subtree. */
export function verifySubtreeInclusion(sha256: Sha256, claim: SubtreeInclusionClaim): boolean {
  const index = asU64(claim.leafIndex)
  const start = asU64(claim.start)
  const end = asU64(claim.end)
  if (index === undefined || start === undefined || end === undefined) return false
  if (!isValidSubtree(start, end) || index < start || index >= end) return false
  return verifyInclusion(sha256, { ...claim, leafIndex: index - start, treeSize: end - start })
}

export interface SubtreeConsistencyClaim {
  readonly start: LogIndex
  readonly end: LogIndex
  /** Size of the tree that contains the subtree. */
  readonly size: LogIndex
  readonly subtreeRoot: Bytes
  readonly root: Bytes
  readonly proof: readonly Bytes[]
}

/**
 * Whether the subtree [start, end) with `subtreeRoot` is part of the tree of `size` with `root`. An empty subtree is
 * part of every tree that reaches it: its hash must be H("") and the proof empty, and nothing is said of `root`.
 */
export function verifySubtreeConsistency(sha256: Sha256, claim: SubtreeConsistencyClaim): boolean {
  const start = asU64(claim.start)
  const end = asU64(claim.end)
  const size = asU64(claim.size)
  if (start === undefined || end === undefined || size === undefined) return false
  if (end > size || !isValidSubtree(start, end)) return false
  if (start === end) return claim.proof.length === 0 && equalBytes(claim.subtreeRoot, emptyLogRoot(sha256))
  if (start === 0n && end === size) return claim.proof.length === 0 && equalBytes(claim.subtreeRoot, claim.root)
  return foldConsistency(sha256, consistencySteps(start, end, size), claim)
}

/**
 * One step upward: the next proof hash stands to the right of the tree only (`right`: it lies outside the subtree),
 * to its left outside the subtree (`outerLeft`), or to its left inside the subtree (`innerLeft`: it belongs to both).
 */
type Step = 'right' | 'outerLeft' | 'innerLeft'

interface Steps {
  /** From the bottom up. */
  readonly steps: readonly Step[]
  /** Whether the subtree's own hash is where both computations begin; otherwise the first proof hash is. */
  readonly startsAtSubtree: boolean
}

function consistencySteps(start: bigint, end: bigint, size: bigint): Steps {
  const steps: Step[] = []
  let startsAtSubtree = true
  while (!(start === 0n && end === size)) {
    const left = splitPoint(size)
    if (end <= left) {
      steps.push('right')
      size = left
    } else if (start >= left) {
      steps.push('outerLeft')
      start -= left
      end -= left
      size -= left
    } else {
      steps.push('innerLeft')
      startsAtSubtree = false
      end -= left
      size -= left
    }
  }
  return { steps: steps.reverse(), startsAtSubtree }
}

function foldConsistency(sha256: Sha256, { steps, startsAtSubtree }: Steps, claim: SubtreeConsistencyClaim): boolean {
  const hashes = startsAtSubtree ? [claim.subtreeRoot, ...claim.proof] : claim.proof
  const first = hashes[0]
  if (first === undefined || hashes.length !== steps.length + 1 || !allHashes(hashes)) return false
  let subtree = first
  let tree = first
  for (const [at, step] of steps.entries()) {
    const sibling = hashes[at + 1] as Bytes
    tree = step === 'right' ? nodeHash(sha256, tree, sibling) : nodeHash(sha256, sibling, tree)
    if (step === 'innerLeft') subtree = nodeHash(sha256, sibling, subtree)
  }
  return equalBytes(subtree, claim.subtreeRoot) && equalBytes(tree, claim.root)
}
