/** What both Ed25519 predicates share: decoding and S·B − k·A, over the point arithmetic of @noble/ed25519. */
import { Point } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes } from '../bytes.ts'

/** The group order of RFC 8032 section 5.1. */
const L = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn

function littleEndian(bytes: Bytes): bigint {
  let value = 0n
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number)
  return value
}

/** The point that 32 bytes encode; `zip215` admits y ≥ p and a sign of x = 0. Undefined where there is none. */
export function decodePoint(bytes: Bytes, zip215: boolean): Point | undefined {
  try {
    return Point.fromBytes(bytes, zip215)
  } catch {
    return undefined
  }
}

/**
 * S·B − k·A with k = SHA-512(R ‖ A ‖ M) mod L, of a 32-byte key and a 64-byte signature; undefined when A is no point
 * or S ≥ L. A valid signature makes it R, exactly or up to a point of small order.
 */
export function expectedPoint(publicKey: Bytes, message: Bytes, signature: Bytes, zip215: boolean): Point | undefined {
  const a = decodePoint(publicKey, zip215)
  const s = littleEndian(signature.subarray(32))
  if (a === undefined || s >= L) return undefined
  const k = littleEndian(sha512(concatBytes(signature.subarray(0, 32), publicKey, message))) % L
  return Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k))
}
