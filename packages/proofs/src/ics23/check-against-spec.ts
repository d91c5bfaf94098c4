/** Whether the operations of a proof have the form that a spec allows: what keeps forged preimages out. */
import { type Bytes, equalBytes } from '@chassis/primitives'
import {
  type ExistenceProof,
  HASH_OP,
  IAVL_SPEC,
  type InnerOp,
  type InnerSpec,
  type LeafOp,
  type ProofSpec,
  TENDERMINT_SPEC,
} from './proof-spec.ts'

const DEPTH_MAX_DEFAULT = 128

/** Leaf, depth and every step. */
export function checkExistenceAgainstSpec(proof: ExistenceProof, spec: ProofSpec): boolean {
  if (proof.leaf === undefined || !checkLeafOp(proof.leaf, spec)) return false
  if (spec.minDepth > 0 && proof.path.length < spec.minDepth) return false
  if (proof.path.length > (spec.maxDepth > 0 ? spec.maxDepth : DEPTH_MAX_DEFAULT)) return false
  return proof.path.every((step, i) => checkInnerOp(step, spec, i + 1))
}

export function checkLeafOp(op: LeafOp, spec: ProofSpec | undefined): boolean {
  const leafSpec = spec?.leafSpec
  if (spec === undefined || leafSpec === undefined) return false
  if (specEquals(spec, IAVL_SPEC) && !checkIavlPrefix(op, 0)) return false
  return (
    op.hash === leafSpec.hash &&
    op.prehashKey === leafSpec.prehashKey &&
    op.prehashValue === leafSpec.prehashValue &&
    op.length === leafSpec.length &&
    startsWith(op.prefix, leafSpec.prefix)
  )
}

/** `layer` is the distance from the leaf: 1 for the first step. */
export function checkInnerOp(op: InnerOp, spec: ProofSpec | undefined, layer: number): boolean {
  const { leafSpec, innerSpec } = spec ?? {}
  if (spec === undefined || leafSpec === undefined || innerSpec === undefined) return false
  if (op.hash !== innerSpec.hash) return false
  if (specEquals(spec, IAVL_SPEC) && !checkIavlPrefix(op, layer)) return false
  if (specEquals(spec, TENDERMINT_SPEC) && !checkTendermintOp(op)) return false
  return !startsWith(op.prefix, leafSpec.prefix) && checkLengths(op, innerSpec)
}

function checkLengths(op: InnerOp, spec: InnerSpec): boolean {
  if (spec.childSize < 1) return false
  // Otherwise a whole child could be read as part of a prefix.
  if (spec.maxPrefixLength >= spec.minPrefixLength + spec.childSize) return false
  if (op.prefix.length < spec.minPrefixLength) return false
  if (op.prefix.length > spec.maxPrefixLength + (spec.childOrder.length - 1) * spec.childSize) return false
  return op.suffix.length % spec.childSize === 0
}

/**
 * An IAVL prefix is three signed varints (height, size, version), and in an inner node the length byte of a child, or
 * the left child and the length byte of the right one. The height of a node is at least its distance from the leaf.
 */
export function checkIavlPrefix(op: { readonly prefix: Bytes; readonly hash: number }, layer: number): boolean {
  let at = 0
  for (let field = 0; field < 3; field++) {
    const read = readSignedVarint(op.prefix, at)
    if (read === undefined || read.value < 0n) return false
    if (field === 0 && read.value < BigInt(layer)) return false
    at = read.end
  }
  const rest = op.prefix.length - at
  if (layer === 0) return rest === 0
  return (rest === 1 || rest === 34) && op.hash === HASH_OP.sha256
}

/** A step of CometBFT's simple tree: 01 before the child, or 01 and the left sibling. */
export function checkTendermintOp(op: InnerOp): boolean {
  if (op.prefix[0] !== 1) return false
  return op.suffix.length === 0 || op.prefix.length === 1
}

/** Equality as the reference has it: it leaves out prefixes, the empty child and depths. */
function specEquals(a: ProofSpec, b: ProofSpec): boolean {
  if (!a.leafSpec || !b.leafSpec || !a.innerSpec || !b.innerSpec) return false
  return leafSpecEquals(a.leafSpec, b.leafSpec) && innerSpecEquals(a.innerSpec, b.innerSpec)
}

function leafSpecEquals(a: LeafOp, b: LeafOp): boolean {
  const sameHashes = a.hash === b.hash && a.prehashKey === b.prehashKey && a.prehashValue === b.prehashValue
  return sameHashes && a.length === b.length
}

function innerSpecEquals(a: InnerSpec, b: InnerSpec): boolean {
  const samePrefix = a.minPrefixLength === b.minPrefixLength && a.maxPrefixLength === b.maxPrefixLength
  return a.hash === b.hash && samePrefix && a.childSize === b.childSize && a.childOrder.length === b.childOrder.length
}

function startsWith(bytes: Bytes, prefix: Bytes): boolean {
  return equalBytes(bytes.subarray(0, prefix.length), prefix)
}

/** Zigzag varint of at most 64 bits. */
function readSignedVarint(bytes: Bytes, start: number): { readonly value: bigint; readonly end: number } | undefined {
  let value = 0n
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i]
    if (byte === undefined || (i === 9 && byte > 1)) return undefined
    value |= BigInt(byte & 127) << BigInt(7 * i)
    if (byte < 128) return { value: (value >> 1n) ^ -(value & 1n), end: start + i + 1 }
  }
  return undefined
}
