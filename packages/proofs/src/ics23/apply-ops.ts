/** Computes hashes by ICS-23 operations. Undefined stands for every step that must be refused. */
import { type Bytes, concatBytes } from '@chassis/primitives'
import type { HashOps } from './hash-ops.ts'
import { type ExistenceProof, HASH_OP, type InnerOp, LENGTH_OP, type LeafOp, type ProofSpec } from './proof-spec.ts'

/** The hash of a leaf. Empty keys and values are refused: they would make two readings of one preimage. */
export function applyLeafOp(hashOps: HashOps, op: LeafOp, key: Bytes, value: Bytes): Bytes | undefined {
  if (key.length === 0 || value.length === 0) return undefined
  const preparedKey = prepare(hashOps, op.prehashKey, op.length, key)
  const preparedValue = prepare(hashOps, op.prehashValue, op.length, value)
  if (preparedKey === undefined || preparedValue === undefined) return undefined
  return hashOps(op.hash, concatBytes(op.prefix, preparedKey, preparedValue))
}

export function applyInnerOp(hashOps: HashOps, op: InnerOp, child: Bytes): Bytes | undefined {
  return child.length === 0 ? undefined : hashOps(op.hash, concatBytes(op.prefix, child, op.suffix))
}

/** The root that a proof leads to. With a spec, a hash that is longer than a child of the tree is refused. */
export function calculateRoot(hashOps: HashOps, proof: ExistenceProof, spec?: ProofSpec): Bytes | undefined {
  if (proof.leaf === undefined) return undefined
  const childSize = spec?.innerSpec?.childSize ?? 0
  let hash = applyLeafOp(hashOps, proof.leaf, proof.key, proof.value)
  for (const step of proof.path) {
    if (hash === undefined) return undefined
    hash = applyInnerOp(hashOps, step, hash)
    if (hash !== undefined && childSize >= 32 && hash.length > childSize) return undefined
  }
  return hash
}

/** The data itself under `noHash`. */
export function hashOrKeep(hashOps: HashOps, hashOp: number, data: Bytes): Bytes | undefined {
  return hashOp === HASH_OP.noHash ? data : hashOps(hashOp, data)
}

function prepare(hashOps: HashOps, prehash: number, length: number, data: Bytes): Bytes | undefined {
  const hashed = hashOrKeep(hashOps, prehash, data)
  return hashed === undefined ? undefined : withLength(length, hashed)
}

function withLength(lengthOp: number, data: Bytes): Bytes | undefined {
  switch (lengthOp) {
    case LENGTH_OP.noPrefix:
      return data
    case LENGTH_OP.varProto:
      return concatBytes(varint(data.length), data)
    case LENGTH_OP.fixed32Big:
      return concatBytes(fixedLength(data.length, 4, false), data)
    case LENGTH_OP.fixed32Little:
      return concatBytes(fixedLength(data.length, 4, true), data)
    case LENGTH_OP.fixed64Big:
      return concatBytes(fixedLength(data.length, 8, false), data)
    case LENGTH_OP.fixed64Little:
      return concatBytes(fixedLength(data.length, 8, true), data)
    case LENGTH_OP.require32Bytes:
      return data.length === 32 ? data : undefined
    case LENGTH_OP.require64Bytes:
      return data.length === 64 ? data : undefined
    default:
      return undefined
  }
}

/** Unsigned LEB128, as protobuf writes lengths. */
export function varint(value: number): Bytes {
  const out: number[] = []
  let rest = value
  while (rest >= 128) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
  return new Uint8Array(out)
}

function fixedLength(value: number, width: number, little: boolean): Bytes {
  const out = new Uint8Array(width)
  for (let i = 0, rest = value; i < width; i++, rest = Math.floor(rest / 256))
    out[little ? i : width - 1 - i] = rest % 256
  return out
}
