/**
 * The vocabulary of ICS-23: operations, proofs and the specs of known trees. Source: cosmos/ics23, proofs.proto and
 * proof.go.
 */
import type { Bytes } from '@chassis/primitives'

/** Numbers of the protobuf enum HashOp. */
export const HASH_OP = {
  noHash: 0,
  sha256: 1,
  sha512: 2,
  keccak256: 3,
  ripemd160: 4,
  bitcoin: 5,
  sha512_256: 6,
  blake2b_512: 7,
  blake2s_256: 8,
  blake3: 9,
} as const

/** Numbers of the protobuf enum LengthOp. */
export const LENGTH_OP = {
  noPrefix: 0,
  varProto: 1,
  varRlp: 2,
  fixed32Big: 3,
  fixed32Little: 4,
  fixed64Big: 5,
  fixed64Little: 6,
  require32Bytes: 7,
  require64Bytes: 8,
} as const

/** How key and value become a leaf's hash: hash(prefix ‖ length(prehash(key)) ‖ length(prehash(value))). */
export interface LeafOp {
  readonly hash: number
  readonly prehashKey: number
  readonly prehashValue: number
  readonly length: number
  readonly prefix: Bytes
}

/** One step to the root: hash(prefix ‖ child ‖ suffix). */
export interface InnerOp {
  readonly hash: number
  readonly prefix: Bytes
  readonly suffix: Bytes
}

export interface ExistenceProof {
  readonly key: Bytes
  readonly value: Bytes
  readonly leaf?: LeafOp
  /** From the leaf to the root. */
  readonly path: readonly InnerOp[]
}

/** The neighbours of an absent key; one of them is missing at an end of the tree. */
export interface NonExistenceProof {
  readonly key: Bytes
  readonly left?: ExistenceProof
  readonly right?: ExistenceProof
}

export type CommitmentProof =
  | { readonly exist: ExistenceProof; readonly nonexist?: undefined }
  | { readonly nonexist: NonExistenceProof; readonly exist?: undefined }

export interface InnerSpec {
  readonly childOrder: readonly number[]
  readonly childSize: number
  readonly minPrefixLength: number
  readonly maxPrefixLength: number
  readonly emptyChild: Bytes
  readonly hash: number
}

/** Both parts are messages in protobuf and may be missing there; a proof is never valid under a spec without them. */
export interface ProofSpec {
  readonly leafSpec?: LeafOp
  readonly innerSpec?: InnerSpec
  /** 0 means 128. */
  readonly maxDepth: number
  readonly minDepth: number
  readonly prehashKeyBeforeComparison: boolean
}

const NOTHING = new Uint8Array(0)
const plainLeaf: LeafOp = { hash: 1, prehashKey: 0, prehashValue: 1, length: 1, prefix: new Uint8Array([0]) }
const common = { childOrder: [0, 1], emptyChild: NOTHING, hash: 1 } as const

export const IAVL_SPEC: ProofSpec = {
  leafSpec: plainLeaf,
  innerSpec: { ...common, childSize: 33, minPrefixLength: 4, maxPrefixLength: 12 },
  maxDepth: 0,
  minDepth: 0,
  prehashKeyBeforeComparison: false,
}

/** CometBFT's simple tree of stores: the form of our app hash. */
export const TENDERMINT_SPEC: ProofSpec = {
  leafSpec: plainLeaf,
  innerSpec: { ...common, childSize: 32, minPrefixLength: 1, maxPrefixLength: 1 },
  maxDepth: 0,
  minDepth: 0,
  prehashKeyBeforeComparison: false,
}

/** The compact sparse Merkle tree: the form of our state tree. */
export const SMT_SPEC: ProofSpec = {
  leafSpec: { hash: 1, prehashKey: 1, prehashValue: 1, length: 0, prefix: new Uint8Array([0]) },
  innerSpec: { ...common, childSize: 32, minPrefixLength: 1, maxPrefixLength: 1, emptyChild: new Uint8Array(32) },
  maxDepth: 256,
  minDepth: 0,
  prehashKeyBeforeComparison: true,
}
