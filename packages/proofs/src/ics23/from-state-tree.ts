/** ICS-23 proofs of our state tree and of the app hash over it: the chain [SmtSpec, TendermintSpec]. */
import { assert, type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'
import { logStoreValue, storeLeafData } from '../app-hash/app-hash-of.ts'
import { leafHash } from '../log/hashing.ts'
import type { SmtProof } from '../tree/smt-proof.ts'
import type { StateTree } from '../tree/state-tree.ts'
import { pathBit } from '../tree/tree-hashing.ts'
import {
  type CommitmentProof,
  type ExistenceProof,
  HASH_OP,
  type InnerOp,
  SMT_SPEC,
  TENDERMINT_SPEC,
} from './proof-spec.ts'

const NOTHING = new Uint8Array(0)
const NODE = new Uint8Array([1])

export interface KeyValue {
  readonly key: Bytes
  readonly value: Bytes
}

/** The existence proof of a key and its value, from our presence proof. */
export function smtExistence(sha256: Sha256, { key, value }: KeyValue, proof: SmtProof): ExistenceProof {
  assert(proof.leaf === undefined, 'a presence proof names no other leaf')
  const path = sha256.hash(key)
  const steps = proof.siblings.map((sibling, depth) => innerOp(sibling, pathBit(path, depth) === 1))
  return { key, value, ...leafOf(SMT_SPEC), path: steps.reverse() }
}

/**
 * The ICS-23 proof that the tree holds the key with its value or, without a value, that it does not: then the
 * neighbours are proved, whose keys and values (the tree holds only their hashes) `preimageOf` supplies by path.
 */
export function ics23StateProof(
  sha256: Sha256,
  tree: StateTree,
  key: Bytes,
  preimageOf: (path: Bytes) => KeyValue,
): CommitmentProof {
  const path = sha256.hash(key)
  if (tree.get(path) !== undefined) return { exist: smtExistence(sha256, preimageOf(path), tree.prove(path)) }
  const { left, right } = tree.neighbours(path)
  const prove = (at: Bytes) => smtExistence(sha256, preimageOf(at), tree.prove(at))
  return { nonexist: { key, ...(left && { left: prove(left.path) }), ...(right && { right: prove(right.path) }) } }
}

/** Proves under the app hash that the store "state" has this root: the second link of the chain. */
export function stateStoreProof(sha256: Sha256, logSize: number, logRoot: Bytes, stateRoot: Bytes): CommitmentProof {
  const log = leafHash(sha256, storeLeafData(sha256, utf8Encode('log'), logStoreValue(logSize, logRoot)))
  const step = innerOp(log, true)
  return { exist: { key: utf8Encode('state'), value: stateRoot, ...leafOf(TENDERMINT_SPEC), path: [step] } }
}

/** Proves under the app hash that the store "log" has this size and root. */
export function logStoreProof(sha256: Sha256, logSize: number, logRoot: Bytes, stateRoot: Bytes): CommitmentProof {
  const state = leafHash(sha256, storeLeafData(sha256, utf8Encode('state'), stateRoot))
  const value = logStoreValue(logSize, logRoot)
  return { exist: { key: utf8Encode('log'), value, ...leafOf(TENDERMINT_SPEC), path: [innerOp(state, false)] } }
}

/** The step from a child to its parent; both trees hash 01 ‖ left ‖ right. */
function innerOp(sibling: Bytes, siblingIsLeft: boolean): InnerOp {
  return siblingIsLeft
    ? { hash: HASH_OP.sha256, prefix: concatBytes(NODE, sibling), suffix: NOTHING }
    : { hash: HASH_OP.sha256, prefix: NODE, suffix: sibling }
}

function leafOf(spec: typeof SMT_SPEC) {
  assert(spec.leafSpec !== undefined, 'our specs are complete')
  return { leaf: spec.leafSpec }
}
