/**
 * The part of the ES256 predicate that is decided from bytes alone: lengths, ranges of r, s and the coordinates, low s.
 * Source: SEC 1 v2 sections 2.3.4 and 4.1.4; curve constants of FIPS 186-5 / SP 800-186 3.2.1.3.
 */
import { type Bytes, fromHex } from './bytes.ts'

export const ES256_PUBLIC_KEY_LENGTH = 65
export const ES256_SIGNATURE_LENGTH = 64

/** The order n of the P-256 group, big-endian. */
export const P256_ORDER = fromHex('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
/** (n − 1) / 2, the largest s that is low. */
export const P256_HALF_ORDER = fromHex('7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8')
const FIELD_PRIME = fromHex('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff')

/** Compares the 32 big-endian bytes from `at` with `other`: negative, zero or positive. */
function compareAt(bytes: Bytes, at: number, other: Bytes): number {
  for (let i = 0; i < 32; i++) {
    const difference = (bytes[at + i] as number) - (other[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function isZeroAt(bytes: Bytes, at: number): boolean {
  for (let i = 0; i < 32; i++) if (bytes[at + i] !== 0) return false
  return true
}

/** True when the raw signature r‖s has 1 ≤ r < n and 1 ≤ s < n, whatever half s lies in. */
export function isEs256SignatureInRange(signature: Bytes): boolean {
  return (
    signature.length === ES256_SIGNATURE_LENGTH &&
    !isZeroAt(signature, 0) &&
    !isZeroAt(signature, 32) &&
    compareAt(signature, 0, P256_ORDER) < 0 &&
    compareAt(signature, 32, P256_ORDER) < 0
  )
}

/** True when s ≤ (n − 1) / 2. The signature must be in range. */
export function isLowS(signature: Bytes): boolean {
  return compareAt(signature, 32, P256_HALF_ORDER) <= 0
}

/** True when the key has the form 04‖x‖y with x, y < p. Whether the point lies on the curve is left to the backend. */
export function isEs256PublicKeyForm(publicKey: Bytes): boolean {
  return (
    publicKey.length === ES256_PUBLIC_KEY_LENGTH &&
    publicKey[0] === 4 &&
    compareAt(publicKey, 1, FIELD_PRIME) < 0 &&
    compareAt(publicKey, 33, FIELD_PRIME) < 0
  )
}

/** True when only "the key is on the curve" and the ECDSA equation remain to be checked. */
export function es256Precheck(publicKey: Bytes, signature: Bytes): boolean {
  return isEs256SignatureInRange(signature) && isLowS(signature) && isEs256PublicKeyForm(publicKey)
}
