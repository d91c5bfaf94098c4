/** ICS-23 verification: a key has a value, or has none, under a root. Never throws on a decoded proof. */
import { type Bytes, compareBytes, equalBytes } from '@chassis/primitives'
import { calculateRoot, hashOrKeep } from './apply-ops.ts'
import { checkExistenceAgainstSpec } from './check-against-spec.ts'
import type { HashOps } from './hash-ops.ts'
import { isLeftMost, isLeftNeighbour, isRightMost } from './neighbours.ts'
import type { CommitmentProof, ExistenceProof, NonExistenceProof, ProofSpec } from './proof-spec.ts'

/** What a proof is checked against. */
export interface Ics23Context {
  readonly hashOps: HashOps
  readonly spec: ProofSpec
  readonly root: Bytes
}

export function verifyMembership(context: Ics23Context, proof: CommitmentProof, key: Bytes, value: Bytes): boolean {
  return proof.exist !== undefined && verifyExistence(context, proof.exist, key, value)
}

export function verifyNonMembership(context: Ics23Context, proof: CommitmentProof, key: Bytes): boolean {
  return proof.nonexist !== undefined && verifyNonExistence(context, proof.nonexist, key)
}

export function verifyExistence(context: Ics23Context, proof: ExistenceProof, key: Bytes, value: Bytes): boolean {
  if (!checkExistenceAgainstSpec(proof, context.spec)) return false
  if (!equalBytes(key, proof.key) || !equalBytes(value, proof.value)) return false
  const root = calculateRoot(context.hashOps, proof, context.spec)
  return root !== undefined && equalBytes(root, context.root)
}

/** Both neighbours exist, the key lies between them in the tree's order, and nothing else does. */
export function verifyNonExistence(context: Ics23Context, proof: NonExistenceProof, key: Bytes): boolean {
  const { left, right } = proof
  const inner = context.spec.innerSpec
  if (inner === undefined) return false
  for (const side of [left, right]) {
    if (side !== undefined && !verifyExistence(context, side, side.key, side.value)) return false
  }
  if (left !== undefined && !isBefore(context, left.key, key)) return false
  if (right !== undefined && !isBefore(context, key, right.key)) return false
  if (left !== undefined && right !== undefined) return isLeftNeighbour(inner, left.path, right.path)
  if (right !== undefined) return isLeftMost(inner, right.path)
  return left !== undefined && isRightMost(inner, left.path)
}

function isBefore(context: Ics23Context, a: Bytes, b: Bytes): boolean {
  const first = keyForComparison(context, a)
  const second = keyForComparison(context, b)
  return first !== undefined && second !== undefined && compareBytes(first, second) < 0
}

/** A tree that hashes its keys is ordered by those hashes. */
function keyForComparison({ hashOps, spec }: Ics23Context, key: Bytes): Bytes | undefined {
  if (!spec.prehashKeyBeforeComparison) return key
  return spec.leafSpec === undefined ? undefined : hashOrKeep(hashOps, spec.leafSpec.prehashKey, key)
}
