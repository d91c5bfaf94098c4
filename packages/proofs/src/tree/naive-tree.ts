/**
 * A second, naive implementation of the state tree: recursion over the sorted list of leaves. For tests and small
 * sets.
 */
import { assert, type Bytes, compareBytes, equalBytes, type Sha256 } from '@chassis/primitives'
import type { SmtLeaf, SmtProof } from './smt-proof.ts'
import { EMPTY_SUBTREE, pathBit, treeLeafHash, treeNodeHash } from './tree-hashing.ts'

/** The root over the leaves, in any order, every path once. Source: docs/spec/tree.md. */
export function naiveRoot(sha256: Sha256, leaves: readonly SmtLeaf[]): Bytes {
  return subtreeHash(sha256, sortLeaves(leaves), 0)
}

/** The proof of presence (where a leaf has the path) or of absence. */
export function naiveProof(sha256: Sha256, leaves: readonly SmtLeaf[], path: Bytes): SmtProof {
  const siblings: Bytes[] = []
  let within = sortLeaves(leaves)
  for (let depth = 0; within.length > 1; depth++) {
    const [left, right] = split(within, depth)
    const goesRight = pathBit(path, depth) === 1
    siblings.push(subtreeHash(sha256, goesRight ? left : right, depth + 1))
    within = goesRight ? right : left
  }
  const last = within[0]
  return last === undefined || equalBytes(last.path, path) ? { siblings } : { siblings, leaf: last }
}

function subtreeHash(sha256: Sha256, leaves: readonly SmtLeaf[], depth: number): Bytes {
  const first = leaves[0]
  if (first === undefined) return EMPTY_SUBTREE
  if (leaves.length === 1) return treeLeafHash(sha256, first.path, first.valueHash)
  assert(depth < 256, 'every path occurs once')
  const [left, right] = split(leaves, depth)
  return treeNodeHash(sha256, subtreeHash(sha256, left, depth + 1), subtreeHash(sha256, right, depth + 1))
}

function split(leaves: readonly SmtLeaf[], depth: number): readonly [readonly SmtLeaf[], readonly SmtLeaf[]] {
  const middle = leaves.findIndex((leaf) => pathBit(leaf.path, depth) === 1)
  return middle < 0 ? [leaves, []] : [leaves.slice(0, middle), leaves.slice(middle)]
}

function sortLeaves(leaves: readonly SmtLeaf[]): readonly SmtLeaf[] {
  return [...leaves].sort((a, b) => compareBytes(a.path, b.path))
}
