/** Our ES256 predicate over @noble/curves. */
import { p256 } from '@noble/curves/nist.js'
import type { Bytes } from '../bytes.ts'
import { es256Precheck } from '../es256-precheck.ts'

export function nobleVerifyEs256(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (!es256Precheck(publicKey, signature)) return false
  try {
    return p256.verify(signature, message, publicKey, { prehash: true, lowS: true, format: 'compact' })
  } catch {
    // The only way left to fail is a key that is not on the curve.
    return false
  }
}
