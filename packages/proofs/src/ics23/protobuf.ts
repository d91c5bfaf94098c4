/** Protobuf of ICS-23 proofs (cosmos.ics23.v1): written in field order, defaults left out; read strictly. */
import { type Bytes, concatBytes, ensure, refuse } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { varint } from './apply-ops.ts'
import type { CommitmentProof, ExistenceProof, InnerOp, LeafOp, NonExistenceProof } from './proof-spec.ts'

/** Larger than two paths of 256 steps with their keys, and room for values. */
export const COMMITMENT_PROOF_BYTES_MAX = 1_000_000
const NOTHING = new Uint8Array(0)

export function encodeCommitmentProof(proof: CommitmentProof): Bytes {
  return proof.exist !== undefined
    ? message(1, encodeExistence(proof.exist))
    : message(2, encodeNonExistence(proof.nonexist))
}

/** Refuses TOO_LARGE and MALFORMED_PROOF: unknown fields, batch and compressed proofs, fields given twice. */
export function decodeCommitmentProof(bytes: Bytes): CommitmentProof {
  ensure(bytes.length <= COMMITMENT_PROOF_BYTES_MAX, ProofsError.TOO_LARGE, { length: bytes.length })
  const fields = readFields(bytes, 2)
  const exist = one(fields, 1)
  const nonexist = one(fields, 2)
  if (exist !== undefined && nonexist === undefined) return { exist: decodeExistence(exist) }
  if (nonexist !== undefined && exist === undefined) return { nonexist: decodeNonExistence(nonexist) }
  return refuse(ProofsError.MALFORMED_PROOF, { message: 'CommitmentProof' })
}

function encodeExistence(proof: ExistenceProof): Bytes {
  const leaf = proof.leaf === undefined ? NOTHING : message(3, encodeLeafOp(proof.leaf))
  const path = proof.path.map((op) => message(4, encodeInnerOp(op)))
  return concatBytes(bytesField(1, proof.key), bytesField(2, proof.value), leaf, ...path)
}

function encodeNonExistence(proof: NonExistenceProof): Bytes {
  const left = proof.left === undefined ? NOTHING : message(2, encodeExistence(proof.left))
  const right = proof.right === undefined ? NOTHING : message(3, encodeExistence(proof.right))
  return concatBytes(bytesField(1, proof.key), left, right)
}

function encodeLeafOp(op: LeafOp): Bytes {
  const numbers = [op.hash, op.prehashKey, op.prehashValue, op.length].map((value, i) => numberField(i + 1, value))
  return concatBytes(...numbers, bytesField(5, op.prefix))
}

function encodeInnerOp(op: InnerOp): Bytes {
  return concatBytes(numberField(1, op.hash), bytesField(2, op.prefix), bytesField(3, op.suffix))
}

function message(field: number, content: Bytes): Bytes {
  return concatBytes(new Uint8Array([field * 8 + 2]), varint(content.length), content)
}

function bytesField(field: number, content: Bytes): Bytes {
  return content.length === 0 ? NOTHING : message(field, content)
}

function numberField(field: number, value: number): Bytes {
  return value === 0 ? NOTHING : concatBytes(new Uint8Array([field * 8]), varint(value))
}

function decodeExistence(bytes: Bytes): ExistenceProof {
  const fields = readFields(bytes, 4)
  const leaf = one(fields, 3)
  const path = (fields.get(4) ?? []).map((value) => decodeInnerOp(bytesOf(value)))
  const proof = { key: one(fields, 1) ?? NOTHING, value: one(fields, 2) ?? NOTHING, path }
  return leaf === undefined ? proof : { ...proof, leaf: decodeLeafOp(leaf) }
}

function decodeNonExistence(bytes: Bytes): NonExistenceProof {
  const fields = readFields(bytes, 3)
  const left = one(fields, 2)
  const right = one(fields, 3)
  return {
    key: one(fields, 1) ?? NOTHING,
    ...(left !== undefined && { left: decodeExistence(left) }),
    ...(right !== undefined && { right: decodeExistence(right) }),
  }
}

function decodeLeafOp(bytes: Bytes): LeafOp {
  const fields = readFields(bytes, 5)
  return {
    hash: number(fields, 1),
    prehashKey: number(fields, 2),
    prehashValue: number(fields, 3),
    length: number(fields, 4),
    prefix: one(fields, 5) ?? NOTHING,
  }
}

function decodeInnerOp(bytes: Bytes): InnerOp {
  const fields = readFields(bytes, 3)
  return { hash: number(fields, 1), prefix: one(fields, 2) ?? NOTHING, suffix: one(fields, 3) ?? NOTHING }
}

type Fields = ReadonlyMap<number, readonly (number | Bytes)[]>

/** Fields 1 to `last`, each value a varint or a byte string. */
function readFields(bytes: Bytes, last: number): Fields {
  const fields = new Map<number, (number | Bytes)[]>()
  let at = 0
  while (at < bytes.length) {
    const tag = readVarint(bytes, at)
    const field = Math.floor(tag.value / 8)
    const wireType = tag.value % 8
    ensure(field >= 1 && field <= last && (wireType === 0 || wireType === 2), ProofsError.MALFORMED_PROOF, { field })
    const head = readVarint(bytes, tag.end)
    const end = wireType === 0 ? head.end : head.end + head.value
    ensure(end <= bytes.length, ProofsError.MALFORMED_PROOF, { field })
    const values = fields.get(field) ?? []
    values.push(wireType === 0 ? head.value : bytes.slice(head.end, end))
    fields.set(field, values)
    at = end
  }
  return fields
}

function readVarint(bytes: Bytes, start: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let i = 0; i < 5; i++) {
    const byte = bytes[start + i]
    ensure(byte !== undefined, ProofsError.MALFORMED_PROOF, { offset: start })
    value += (byte & 127) * 128 ** i
    if (byte < 128) return { value, end: start + i + 1 }
  }
  return refuse(ProofsError.MALFORMED_PROOF, { offset: start })
}

function bytesOf(value: number | Bytes): Bytes {
  return typeof value === 'number' ? refuse(ProofsError.MALFORMED_PROOF, { wireType: 0 }) : value
}

function one(fields: Fields, field: number): Bytes | undefined {
  const values = fields.get(field) ?? []
  ensure(values.length <= 1, ProofsError.MALFORMED_PROOF, { field })
  return values[0] === undefined ? undefined : bytesOf(values[0])
}

function number(fields: Fields, field: number): number {
  const values = fields.get(field) ?? [0]
  ensure(values.length === 1 && typeof values[0] === 'number', ProofsError.MALFORMED_PROOF, { field })
  return values[0]
}
