/**
 * The part of the Ed25519 predicate that is decided from bytes alone, before any curve arithmetic. Libraries disagree
 * exactly here, so every backend is guarded by this one function. Source: RFC 8032 5.1; Chalkias, Garillot, Nikolaenko,
 * "Taming the Many EdDSAs", section 3 (small-order and non-canonical encodings).
 */
import { type Bytes, fromHex } from './bytes.ts'

export const ED25519_PUBLIC_KEY_LENGTH = 32
export const ED25519_SIGNATURE_LENGTH = 64

/** L = 2²⁵² + 27742317777372353535851937790883648493, little-endian. */
const GROUP_ORDER = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')

/** The five y-coordinates of the eight points of order 1, 2, 4 and 8, little-endian, without the sign bit of x. */
const SMALL_ORDER_Y = [
  '0000000000000000000000000000000000000000000000000000000000000000', // order 4
  '0100000000000000000000000000000000000000000000000000000000000000', // order 1, the neutral element
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', // order 2
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', // order 8
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', // order 8
].map(fromHex)

/** True when the 32 bytes from `at`, read little-endian, are below `limit`. */
function isBelow(bytes: Bytes, at: number, limit: Bytes): boolean {
  for (let i = 31; i >= 0; i--) {
    const difference = (bytes[at + i] as number) - (limit[i] as number)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** True when y (without the sign bit) is at least p = 2²⁵⁵ − 19. */
function isYUnreduced(bytes: Bytes, at: number): boolean {
  if (((bytes[at + 31] as number) & 0x7f) !== 0x7f || (bytes[at] as number) < 0xed) return false
  for (let i = 1; i < 31; i++) if (bytes[at + i] !== 0xff) return false
  return true
}

function hasSmallOrderY(bytes: Bytes, at: number): boolean {
  return SMALL_ORDER_Y.some((y) => {
    for (let i = 0; i < 31; i++) if (bytes[at + i] !== y[i]) return false
    return ((bytes[at + 31] as number) & 0x7f) === y[31]
  })
}

/**
 * True when the 32 bytes may be the encoding of A or R: y is reduced and the point has not small order. The two other
 * non-canonical forms (x = 0 with the sign bit set) belong to y = ±1 and fall with the small orders. Whether a point
 * with this y exists is left to the curve arithmetic.
 */
function isAdmissiblePoint(bytes: Bytes, at: number): boolean {
  return !isYUnreduced(bytes, at) && !hasSmallOrderY(bytes, at)
}

/** True when the 32 bytes may stand as a public key: canonical and not of small order. Also used at registration. */
export function isAdmissibleEd25519PublicKey(publicKey: Bytes): boolean {
  return publicKey.length === ED25519_PUBLIC_KEY_LENGTH && isAdmissiblePoint(publicKey, 0)
}

/** True when only the curve equation S·B = R + k·A remains to be checked. */
export function ed25519Precheck(publicKey: Bytes, signature: Bytes): boolean {
  return (
    signature.length === ED25519_SIGNATURE_LENGTH &&
    isBelow(signature, 32, GROUP_ORDER) &&
    isAdmissiblePoint(signature, 0) &&
    isAdmissibleEd25519PublicKey(publicKey)
  )
}
