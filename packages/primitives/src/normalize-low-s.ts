/** Client side of the low-s rule: about half of all authenticators' signatures have a high s. */
import type { Bytes } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { isEs256SignatureInRange, isLowS, P256_ORDER } from './es256-precheck.ts'
import { ensure } from './rejection.ts'

/**
 * The equivalent ES256 signature (raw r‖s, 64 bytes) with s ≤ (n − 1) / 2: s or n − s. Always a copy.
 * Refuses INVALID_VALUE unless 1 ≤ r < n and 1 ≤ s < n.
 */
export function normalizeLowS(signature: Bytes): Bytes {
  ensure(isEs256SignatureInRange(signature), EncodingError.INVALID_VALUE, { form: 'ES256 signature' })
  const out = signature.slice()
  if (isLowS(signature)) return out
  let borrow = 0
  for (let i = 31; i >= 0; i--) {
    const difference = (P256_ORDER[i] as number) - (signature[32 + i] as number) - borrow
    borrow = difference < 0 ? 1 : 0
    out[32 + i] = difference + borrow * 256
  }
  return out
}
