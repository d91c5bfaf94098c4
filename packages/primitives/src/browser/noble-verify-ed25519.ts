/**
 * Our Ed25519 predicate over the point arithmetic of @noble/curves. Its own `verify` multiplies by the cofactor and
 * therefore accepts signatures that we and the other backends refuse; the equation is evaluated here instead.
 * The curve is built from its parameters because the ready-made module brings hashing to curves and key exchange along.
 */
import { type EdwardsPointCons, edwards } from '@noble/curves/abstract/edwards.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, equalBytes } from '../bytes.ts'
import { ed25519Precheck } from '../ed25519-precheck.ts'

const L = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn

/** Parameters of RFC 8032 section 5.1. */
const Point: EdwardsPointCons = /* @__PURE__ */ edwards({
  p: 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn,
  n: L,
  h: 8n,
  a: 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffecn,
  d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
  Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
})

function littleEndian(bytes: Bytes): bigint {
  let value = 0n
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number)
  return value
}

function decodePoint(bytes: Bytes): InstanceType<EdwardsPointCons> | undefined {
  try {
    return Point.fromBytes(bytes)
  } catch {
    return undefined
  }
}

/** True when S·B − k·A, encoded, is R byte for byte (the cofactorless equation) and the encodings are admissible. */
export function nobleVerifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (!ed25519Precheck(publicKey, signature)) return false
  const a = decodePoint(publicKey)
  if (a === undefined) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % L
  const expected = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k))
  return equalBytes(expected.toBytes(), r)
}
